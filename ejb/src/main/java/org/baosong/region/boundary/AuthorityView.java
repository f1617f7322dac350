package org.baosong.region.boundary;

import org.baosong.kernel.DeskCode;

/**
 * One authority (主管部门) as shown.
 *
 * @param name     as on its papers: "朝阳区卫生健康委员会"
 * @param fullName unmistakable in the whole country: "北京市朝阳区卫生健康委员会"
 */
public record AuthorityView(DeskCode desk, String name, String fullName) {
}

package org.baosong.organisation.boundary;

import org.baosong.kernel.PlainText;

/**
 * What is needed to add an organisation. Seed 001: 机构名称, 所在乡镇, 上级医疗机构 suffice; the rest is filled in by the organisation.
 *
 * @param name     as on the licence, at most 100 characters
 * @param region   township, or the county itself where it has none
 * @param parentId the organisation above, or 0 for the authority of whoever adds it
 * @param kind     code of its kind, or empty if not yet known
 */
public record NewOrganisation(String name, String region, long parentId, String kind) {

    public NewOrganisation {
        name = PlainText.line(name);
        region = PlainText.code(region);
        kind = PlainText.code(kind);
    }
}

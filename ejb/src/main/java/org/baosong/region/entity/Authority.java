package org.baosong.region.entity;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.Ids;
import org.baosong.scope.entity.Unscoped;

/** The authority (主管部门) of one line in one region, under the name that stands on its papers. */
@Entity
@Table(name = "authority")
@Cacheable(false)
@Unscoped("public reference data")
public class Authority {

    /** The longest name that fits. */
    public static final int NAME_LENGTH = 100;

    @Id
    private long id;

    @Column(name = "region_code")
    private String regionCode;

    private String line;

    @Column(name = "desk_code")
    private String deskCode;

    private String name;

    @Version
    @Column(name = "row_version")
    private long rowVersion;

    protected Authority() {
    }

    public Authority(DeskCode desk, String name) {
        this.id = Ids.next();
        this.regionCode = desk.region().value();
        this.line = desk.line();
        this.deskCode = desk.toString();
        this.name = name;
    }

    public DeskCode getDesk() {
        return DeskCode.parse(deskCode);
    }

    public String getName() {
        return name;
    }

    public void rename(String newName) {
        name = newName;
    }
}

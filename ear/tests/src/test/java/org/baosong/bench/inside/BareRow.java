package org.baosong.bench.inside;

/** A row of the bare list, readable by pages too. */
public record BareRow(long id, String name, String kind, String region, String contact, String phone, String address, String code) {

    public String getName() {
        return name;
    }

    public String getKind() {
        return kind;
    }

    public String getRegion() {
        return region;
    }

    public String getContact() {
        return contact;
    }
}

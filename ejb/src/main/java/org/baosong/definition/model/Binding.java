package org.baosong.definition.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What of an organisation a field may be prefilled from and written back to. */
public enum Binding {
    NAME("org.name", "text"),
    /** 机构编码. */
    CODE("org.code", "registration-no", "text"),
    /** 联系人. */
    CONTACT("org.contact", "text"),
    PHONE("org.phone", "phone"),
    /** The township it lies in. */
    REGION("org.region", "region"),
    /** The address below the township. */
    ADDRESS("org.address", "address", "text"),
    /** 机构类型. */
    KIND("org.kind", "choice"),
    /** 主办类型. */
    OWNERSHIP("org.ownership", "choice"),
    /** Longitude and latitude together. */
    POINT("org.point", "geo-point"),
    /** 上级机构: an organisation or an authority. */
    PARENT("org.parent", "organisation"),
    /** 承担项目内容. */
    SERVICES("org.services", "choices");

    private final String key;
    private final Set<String> types;

    Binding(String key, String... types) {
        this.key = key;
        this.types = Set.of(types);
    }

    /** How definitions write it. */
    public String key() {
        return key;
    }

    /** Ids of the field types whose values fit. */
    public Set<String> types() {
        return types;
    }

    public static Optional<Binding> of(String key) {
        return Arrays.stream(values()).filter(binding -> binding.key.equals(key)).findFirst();
    }
}

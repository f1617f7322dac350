package org.baosong.web.api;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Violation;
import org.baosong.scope.entity.Role;

/** Reads what callers send as text; what cannot be meant is refused at its field. */
public final class Inputs {

    private Inputs() {
    }

    /** A key in a path: whatever is no number does not exist. */
    public static long id(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException noNumber) {
            throw new DomainException(CommonError.NOT_FOUND);
        }
    }

    /** The body of a request that needs one. */
    public static <T> T body(T body) {
        if (body == null) {
            throw new DomainException(CommonError.MALFORMED);
        }
        return body;
    }

    public static Set<Role> roles(List<String> names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : names == null ? List.<String>of() : names) {
            try {
                roles.add(Role.valueOf(name.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException unknown) {
                throw refusal("roles", "F3124");
            }
        }
        return roles;
    }

    public static DeskCode desk(String text) {
        try {
            return DeskCode.parse(text == null ? "" : text);
        } catch (IllegalArgumentException malformed) {
            throw refusal("deskCode", "F3125");
        }
    }

    private static DomainException refusal(String field, String code) {
        return new DomainException(CommonError.INVALID, List.of(), List.of(Violation.of(field, code)));
    }
}

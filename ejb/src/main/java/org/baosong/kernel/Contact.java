package org.baosong.kernel;

/**
 * Whom to call at an organisation.
 *
 * @param name  empty if not known
 * @param phone never empty
 */
public record Contact(String name, String phone, Origin origin) {

    /** Who says so. Only the register has been audited. */
    public enum Origin {
        /** 机构名录. */
        REGISTER,
        /** What the organisation filed last, be it a draft. */
        FILED,
        /** The telephone of its account. */
        ACCOUNT
    }
}

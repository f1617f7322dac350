package org.baosong.identity.entity;

import org.baosong.kernel.ErrorCode;

/** Ways in which accounts and log-in refuse. */
public enum IdentityError implements ErrorCode {
    /** Unknown name, wrong password or locked: deliberately one answer, so that nobody learns which accounts exist. */
    LOGIN_FAILED("F3101", 401),
    /** The password is right but the account was disabled. */
    DISABLED("F3102", 403),
    /** The user name is taken. */
    NAME_TAKEN("F3103", 409),
    /** Administrator and business roles, or two administrators, in one account. */
    CONFLICTING_ROLES("F3104", 422),
    /** The roles exceed what the actor may grant. */
    ROLES_NOT_GRANTABLE("F3105", 403),
    /** Nobody changes the rights of his own account. */
    OWN_ACCOUNT("F3106", 403),
    /** The first-start link is unknown or used. */
    SETUP_LINK_INVALID("F3107", 404),
    /** A user name may be chosen only before the first log-in. */
    NAME_FIXED("F3108", 409),
    /** The current password was not right. */
    CURRENT_PASSWORD_WRONG("F3111", 422),
    PASSWORD_TOO_SHORT("F3112", 422),
    PASSWORD_TOO_LONG("F3113", 422),
    PASSWORD_TOO_SIMPLE("F3114", 422),
    PASSWORD_CONTAINS_NAME("F3115", 422),
    PASSWORD_COMMON("F3116", 422),
    PASSWORD_REUSED("F3117", 422),
    PASSWORD_NOT_REPEATED("F3118", 422),
    USER_NAME_MALFORMED("F3121", 422),
    DISPLAY_NAME_MISSING("F3122", 422),
    PHONE_MALFORMED("F3123", 422),
    ROLES_MISSING("F3124", 422),
    DESK_MALFORMED("F3125", 422),
    /** Somebody has logged in already: whoever uses it would be locked out. */
    IN_USE("F3126", 409),
    /** This account has issued as many first passwords within the hour as it may. */
    SLIPS_OFTEN("F3127", 429);

    private final String code;
    private final int status;

    IdentityError(String code, int status) {
        this.code = code;
        this.status = status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }
}

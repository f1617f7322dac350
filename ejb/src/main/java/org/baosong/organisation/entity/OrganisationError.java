package org.baosong.organisation.entity;

import org.baosong.kernel.ErrorCode;

/** Refusals around the register of organisations. */
public enum OrganisationError implements ErrorCode {
    /** Another organisation of the same area already has that name. */
    NAME_TAKEN("F2401", 409),
    /** Whoever adds it may not add this kind at this place. */
    KIND_DOES_NOT_FIT("F2402", 422),
    /** The place lies outside the area of the one who adds it. */
    OUTSIDE_AREA("F2403", 422),
    /** The organisation above is closed or cannot have any below it. */
    PARENT_DOES_NOT_FIT("F2404", 422),
    /** A closed organisation cannot be changed. */
    CLOSED("F2405", 409),
    /** Some of several organisations cannot be put where they should go; the violations say which and why. */
    CANNOT_MOVE("F2406", 422),
    /** Others stand below it, which could not stand below one of the new kind. */
    HAS_OTHERS_BELOW("F2407", 422);

    private final String code;
    private final int status;

    OrganisationError(String code, int status) {
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

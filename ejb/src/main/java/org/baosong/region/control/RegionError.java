package org.baosong.region.control;

import org.baosong.kernel.ErrorCode;

/** Why a change to divisions or authorities is refused. */
public enum RegionError implements ErrorCode {
    /** The code of a new zone does not lie in the local range of its parent. */
    ZONE_CODE("F1301", 422),
    /** The code of a new zone is in use. */
    CODE_TAKEN("F2501", 409),
    /** The region already has an authority of that line. */
    AUTHORITY_EXISTS("F2502", 409),
    /** No authority can sit there: a township, or a unit that only fills a gap in the code. */
    NO_SEAT("F2503", 409);

    private final String code;
    private final int status;

    RegionError(String code, int status) {
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

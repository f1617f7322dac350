package org.baosong.kernel;

/**
 * The desk of one authority: a region and a line (条线), written {@code 110105:hc}. Worklists are equality queries on it.
 *
 * @param region region of the authority
 * @param line   line code fixed in the glossary, such as {@code hc} (卫生健康)
 */
public record DeskCode(RegionCode region, String line) {

    public DeskCode {
        if (region == null || line == null || !line.matches("[a-z]{2,8}")) {
            throw new IllegalArgumentException("desk " + region + ":" + line);
        }
    }

    public static DeskCode of(String region, String line) {
        return new DeskCode(RegionCode.of(region), line);
    }

    public static DeskCode parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("desk " + text);
        }
        return of(text.substring(0, colon), text.substring(colon + 1));
    }

    public Level level() {
        return region.level();
    }

    @Override
    public String toString() {
        return region + ":" + line;
    }
}

package org.baosong.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * In which system of coordinates a place was read. We store what satellite navigation and 天地图 use (WGS 84; CGCS2000 differs by
 * centimetres). Maps on Chinese telephones show shifted coordinates, by law (GB 20263): 高德 and 腾讯 those called GCJ-02, 百度 a
 * further shift of its own. The shift has no published formula; the one in general use is good to about a metre within the mainland,
 * and it is not applied outside it.
 */
public enum Datum {
    WGS84, GCJ02, BD09;

    private static final double AXIS = 6378245.0;
    private static final double ECCENTRICITY = 0.00669342162296594323;
    private static final double BAIDU = Math.PI * 3000.0 / 180.0;
    private static final int ROUNDS = 20;
    private static final double CLOSE = 1e-9;
    private static final double RADIUS = 6_371_000;
    private static final Pattern DEGREES = Pattern.compile("\\d{1,3}(\\.\\d{1,20})?");

    /** A place in degrees. */
    public record Position(double lon, double lat) {

        /** Reads two numbers of degrees; empty if they are no place on earth, or none of its north-east quarter, where China lies. */
        public static Optional<Position> parse(String lon, String lat) {
            if (lon == null || lat == null || !DEGREES.matcher(lon).matches() || !DEGREES.matcher(lat).matches()) {
                return Optional.empty();
            }
            Position read = new Position(Double.parseDouble(lon), Double.parseDouble(lat));
            return read.lon <= 180 && read.lat <= 90 ? Optional.of(read) : Optional.empty();
        }

        /** Great-circle distance, on a sphere. */
        public long metresTo(Position other) {
            double h = Math.pow(Math.sin(Math.toRadians(other.lat - lat) / 2), 2)
                    + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * Math.pow(Math.sin(Math.toRadians(other.lon - lon) / 2), 2);
            return Math.round(2 * RADIUS * Math.asin(Math.sqrt(Math.min(1, h))));
        }
    }

    /** The same place in WGS 84. */
    public Position toWgs84(double lon, double lat) {
        return switch (this) {
            case WGS84 -> new Position(lon, lat);
            case GCJ02 -> unshifted(new Position(lon, lat));
            case BD09 -> unshifted(fromBaidu(lon, lat));
        };
    }

    /** A place of WGS 84 in this system. */
    public Position fromWgs84(double lon, double lat) {
        return switch (this) {
            case WGS84 -> new Position(lon, lat);
            case GCJ02 -> shifted(lon, lat);
            case BD09 -> toBaidu(shifted(lon, lat));
        };
    }

    /** The shift cannot be reversed in one step: we look for the place whose shift leads here. */
    private static Position unshifted(Position target) {
        Position guess = target;
        for (int round = 0; round < ROUNDS; round++) {
            Position there = shifted(guess.lon(), guess.lat());
            double east = target.lon() - there.lon();
            double north = target.lat() - there.lat();
            guess = new Position(guess.lon() + east, guess.lat() + north);
            if (Math.abs(east) < CLOSE && Math.abs(north) < CLOSE) {
                break;
            }
        }
        return guess;
    }

    private static Position shifted(double lon, double lat) {
        if (lon < 72.004 || lon > 137.8347 || lat < 0.8293 || lat > 55.8271) {
            return new Position(lon, lat);
        }
        double x = lon - 105;
        double y = lat - 35;
        double angle = Math.toRadians(lat);
        double factor = 1 - ECCENTRICITY * Math.sin(angle) * Math.sin(angle);
        double north = (north(x, y) * 180) / ((AXIS * (1 - ECCENTRICITY)) / (factor * Math.sqrt(factor)) * Math.PI);
        double east = (east(x, y) * 180) / (AXIS / Math.sqrt(factor) * Math.cos(angle) * Math.PI);
        return new Position(lon + east, lat + north);
    }

    private static double north(double x, double y) {
        return -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x)) + ripples(x)
                + (20 * Math.sin(y * Math.PI) + 40 * Math.sin(y / 3 * Math.PI)) * 2 / 3
                + (160 * Math.sin(y / 12 * Math.PI) + 320 * Math.sin(y * Math.PI / 30)) * 2 / 3;
    }

    private static double east(double x, double y) {
        return 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x)) + ripples(x)
                + (20 * Math.sin(x * Math.PI) + 40 * Math.sin(x / 3 * Math.PI)) * 2 / 3
                + (150 * Math.sin(x / 12 * Math.PI) + 300 * Math.sin(x / 30 * Math.PI)) * 2 / 3;
    }

    private static double ripples(double x) {
        return (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2 / 3;
    }

    private static Position toBaidu(Position p) {
        double z = Math.hypot(p.lon(), p.lat()) + 0.00002 * Math.sin(p.lat() * BAIDU);
        double theta = Math.atan2(p.lat(), p.lon()) + 0.000003 * Math.cos(p.lon() * BAIDU);
        return new Position(z * Math.cos(theta) + 0.0065, z * Math.sin(theta) + 0.006);
    }

    private static Position fromBaidu(double lon, double lat) {
        double x = lon - 0.0065;
        double y = lat - 0.006;
        double z = Math.hypot(x, y) - 0.00002 * Math.sin(y * BAIDU);
        double theta = Math.atan2(y, x) - 0.000003 * Math.cos(x * BAIDU);
        return new Position(z * Math.cos(theta), z * Math.sin(theta));
    }
}

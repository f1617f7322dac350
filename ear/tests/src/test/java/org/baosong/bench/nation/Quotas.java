package org.baosong.bench.nation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.baosong.kernel.Level;

/**
 * How many organisations of each kind stand where. The totals are those of the health bulletins of the end of 2024 (the professional
 * institutions, and how the community institutions divide into centres and stations, of the years before); each county has its part by
 * the number of its townships.
 */
final class Quotas {

    /** Beside its townships every county has a seat, where part of its organisations stand. */
    private static final int SEAT = 3;

    private final Map<Country.Seat, Map<Kind, Integer>> parts = new LinkedHashMap<>();

    /** A kind of organisation. Hospitals and clinics stand in the register and owe nothing in basic public health. */
    enum Kind {
        HOSPITAL("hospital", 38_710, "医院"),
        TOWNSHIP_CENTRE("township-health-centre", 33_334, "卫生院"),
        COMMUNITY_CENTRE("community-health-centre", 10_070, "社区卫生服务中心"),
        STATION("community-health-station", 27_231, "社区卫生服务站"),
        VILLAGE("village-clinic", 570_000, "卫生室"),
        MATERNAL("maternal-child-health", 3_063, "妇幼保健院"),
        CONTROL("cdc", 3_426, "疾病预防控制中心"),
        INSPECTION("health-inspection", 2_944, "卫生监督所"),
        OTHER("other-professional", 2_688, "健康教育所"),
        CLINIC("clinic", 402_085, "诊所");

        private final String code;
        private final int total;
        private final String word;

        Kind(String code, int total, String word) {
            this.code = code;
            this.total = total;
            this.word = word;
        }

        String code() {
            return code;
        }

        int total() {
            return total;
        }

        /** What the name of one ends with. */
        String word() {
            return word;
        }

        /** Whether one stands under each city and each province too. */
        boolean isProfessional() {
            return this == MATERNAL || this == CONTROL || this == INSPECTION;
        }
    }

    Quotas(Country country) {
        List<Country.Seat> above = new ArrayList<>(country.at(Level.CITY));
        above.addAll(country.at(Level.PROVINCE));
        List<Country.Seat> counties = country.at(Level.COUNTY);
        long all = counties.stream().mapToLong(Quotas::weight).sum();
        long before = 0;
        for (Country.Seat county : counties) {
            Map<Kind, Integer> part = new EnumMap<>(Kind.class);
            for (Kind kind : Kind.values()) {
                long total = kind.total() - (kind.isProfessional() ? above.size() : 0);
                part.put(kind, (int) (total * (before + weight(county)) / all - total * before / all));
            }
            before += weight(county);
            parts.put(county, part);
        }
    }

    int of(Country.Seat county, Kind kind) {
        return parts.get(county).get(kind);
    }

    private static long weight(Country.Seat county) {
        return county.townships().size() + SEAT;
    }
}

package org.baosong.region.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.Level;
import org.baosong.kernel.RegionCode;
import org.baosong.kernel.Texts;

/**
 * The authorities a fresh installation begins with: line 卫生健康, one for each nation, province, city and county that has a
 * government. Their names are a proposal that administrators may correct; other lines are added by hand.
 */
public final class FirstAuthorities {

    /** The line (条线) that sits everywhere. */
    public static final String LINE = "hc";

    private FirstAuthorities() {
    }

    public static Map<DeskCode, String> of(List<Division> divisions) {
        Map<RegionCode, Division> byCode = divisions.stream().collect(Collectors.toMap(Division::code, division -> division));
        Map<DeskCode, String> names = new LinkedHashMap<>();
        for (Division division : divisions) {
            if (division.hasAuthority()) {
                String term = "authority." + LINE + "." + form(division, byCode);
                names.put(new DeskCode(division.code(), LINE), Texts.term(Texts.CHINESE, term, division.name()));
            }
        }
        return names;
    }

    /** Only outside the municipalities does a county have a bureau (局); everywhere else it is a commission (委员会). */
    private static String form(Division division, Map<RegionCode, Division> byCode) {
        if (division.level() == Level.NATION) {
            return "nation";
        }
        return division.level() == Level.COUNTY && !inMunicipality(division, byCode) ? "bureau" : "commission";
    }

    private static boolean inMunicipality(Division county, Map<RegionCode, Division> byCode) {
        RegionCode city = county.code().parent().orElseThrow();
        return byCode.get(city).placeholder() && !city.value().endsWith("90");
    }
}

package org.baosong.region.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.Level;
import org.baosong.kernel.RegionCode;

/**
 * Which authority is above which, one tree a line, immutable. Not every level has one: a municipality has no city level, 东莞 has no
 * counties, 济源市 hangs under its province. So "above" means the nearest that exists, and never a guess from the length of a code.
 */
public final class AuthorityTree {

    private final Map<DeskCode, String> names;
    private final Map<DeskCode, List<DeskCode>> children = new HashMap<>();

    /** @param names every authority with the name on its papers */
    public AuthorityTree(Map<DeskCode, String> names) {
        this.names = Map.copyOf(names);
        for (DeskCode desk : this.names.keySet()) {
            above(desk).ifPresent(parent -> children.computeIfAbsent(parent, none -> new ArrayList<>()).add(desk));
        }
        children.values().forEach(desks -> desks.sort(Comparator.comparing(desk -> desk.region().value())));
    }

    public boolean has(DeskCode desk) {
        return names.containsKey(desk);
    }

    public Optional<String> name(DeskCode desk) {
        return Optional.ofNullable(names.get(desk));
    }

    /** The desk that decides a step of that level for something in that region; empty if there is none (本级不设). */
    public Optional<DeskCode> deskAt(RegionCode region, Level level, String line) {
        return region.at(level).map(place -> new DeskCode(place, line)).filter(names::containsKey);
    }

    /** The authority in charge of that region: its own, or else the nearest above. */
    public Optional<DeskCode> inCharge(RegionCode region, String line) {
        DeskCode own = new DeskCode(region, line);
        return names.containsKey(own) ? Optional.of(own) : above(own);
    }

    /** The nearest desk of the same line strictly above; empty at the top. The desk asked about need not exist. */
    public Optional<DeskCode> above(DeskCode desk) {
        Optional<RegionCode> place = desk.region().parent();
        while (place.isPresent()) {
            DeskCode candidate = new DeskCode(place.get(), desk.line());
            if (names.containsKey(candidate)) {
                return Optional.of(candidate);
            }
            place = place.get().parent();
        }
        return Optional.empty();
    }

    /** The desks whose nearest above is this one, by code. */
    public List<DeskCode> below(DeskCode desk) {
        return List.copyOf(children.getOrDefault(desk, List.of()));
    }
}

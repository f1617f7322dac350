package org.baosong.region.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baosong.kernel.Level;
import org.baosong.kernel.PlainText;
import org.baosong.kernel.RegionCode;

/**
 * All divisions with their full names, immutable. Placeholders have no place in anything a person sees: full names leave them out,
 * and their children are listed under the division above. Each division hangs below the one whose code its own begins with.
 */
public final class RegionIndex {

    private static final Comparator<Division> TOP_DOWN =
            Comparator.comparing(Division::level).thenComparing(division -> division.code().value());

    private final Map<RegionCode, Division> byCode = new HashMap<>();
    private final Map<RegionCode, String> fullNames = new HashMap<>();
    private final Map<RegionCode, List<Division>> children = new HashMap<>();
    private final List<Division> visible;

    public RegionIndex(Collection<Division> divisions) {
        List<Division> all = divisions.stream().sorted(TOP_DOWN).toList();
        all.forEach(division -> byCode.put(division.code(), division));
        visible = all.stream().filter(division -> !division.placeholder()).toList();
        all.forEach(division -> fullNames.put(division.code(), nameBelowNation(division)));
        visible.stream().filter(division -> division.level() != Level.NATION).forEach(division ->
                children.computeIfAbsent(visibleParent(division.code()), parent -> new ArrayList<>()).add(division));
        children.values().forEach(siblings -> siblings.sort(Comparator.comparing(division -> division.code().value())));
    }

    private String nameBelowNation(Division division) {
        if (division.level() == Level.NATION) {
            return division.name();
        }
        RegionCode above = division.code().parent().orElseThrow();
        if (!byCode.containsKey(above)) {
            throw new IllegalStateException("division " + division.code() + " without " + above);
        }
        String prefix = above.equals(RegionCode.NATION) ? "" : fullNames.get(above);
        return division.placeholder() ? prefix : prefix + division.name();
    }

    private RegionCode visibleParent(RegionCode code) {
        RegionCode above = code.parent().orElseThrow();
        return byCode.get(above).placeholder() ? visibleParent(above) : above;
    }

    public Optional<Division> find(RegionCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** "北京市朝阳区建外街道"; for a code nobody knows the code itself, so that a list with one odd row still shows. */
    public String fullName(RegionCode code) {
        return fullNames.getOrDefault(code, code.value());
    }

    /** A name used in one region, made unmistakable: what encloses the region is put before it unless the name says so already. */
    public String inFull(RegionCode region, String localName) {
        String around = region.parent().filter(above -> !above.equals(RegionCode.NATION)).map(this::fullName).orElse("");
        return localName.startsWith(around) ? localName : around + localName;
    }

    /** What a person may choose below a division on that day, by code; below a placeholder nothing but its own children. */
    public List<Division> children(RegionCode code, LocalDate day) {
        Division division = byCode.get(code);
        if (division == null) {
            return List.of();
        }
        RegionCode shown = division.placeholder() ? visibleParent(code) : code;
        return children.getOrDefault(shown, List.of()).stream()
                .filter(child -> code.covers(child.code()) && child.existsOn(day)).toList();
    }

    /** Divisions whose full name holds every word, or whose code begins with the digits typed; the closest and highest first. */
    public List<Division> search(String text, int limit, LocalDate day) {
        String typed = PlainText.line(text);
        if (typed.isEmpty()) {
            return List.of();
        }
        String[] words = typed.split("\\s+");
        return visible.stream()
                .filter(division -> division.existsOn(day) && (division.code().value().startsWith(typed) || holdsAll(division, words)))
                .sorted(Comparator.comparingInt((Division division) -> distance(division, words[words.length - 1]))
                        .thenComparing(TOP_DOWN))
                .limit(limit)
                .toList();
    }

    private boolean holdsAll(Division division, String[] words) {
        String name = fullNames.get(division.code());
        for (String word : words) {
            if (!name.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static int distance(Division division, String word) {
        if (division.name().equals(word) || division.code().value().equals(word)) {
            return 0;
        }
        if (division.name().startsWith(word)) {
            return 1;
        }
        return division.name().contains(word) ? 2 : 3;
    }

    public int size() {
        return byCode.size();
    }
}

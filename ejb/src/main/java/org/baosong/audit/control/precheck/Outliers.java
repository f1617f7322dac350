package org.baosong.audit.control.precheck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How far each of many places lies from the nearest of its neighbours; a slip of a digit stands out. */
public final class Outliers {

    /** Farther than this from every other institution of the same authority is worth a look. */
    public static final double FAR_KM = FarFromOthers.FAR_KM;

    private Outliers() {
    }

    /**
     * Kilometres to the nearest other of the same group; those of groups too small to compare are missing.
     *
     * @param place {@code lon,lat} in degrees
     */
    public static <T> Map<T, Double> distances(List<T> all, Function<T, String> group, Function<T, String> place) {
        Map<T, Double> distances = new HashMap<>();
        all.stream().collect(Collectors.groupingBy(group)).values().forEach(neighbours -> {
            for (T one : neighbours) {
                List<String> others = new ArrayList<>();
                neighbours.stream().filter(other -> other != one).map(place).forEach(others::add);
                Optional<Double> nearest = FarFromOthers.nearest(place.apply(one), others);
                nearest.ifPresent(km -> distances.put(one, km));
            }
        });
        return distances;
    }
}

package org.baosong.audit.control.precheck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.baosong.audit.control.CheckStore;
import org.baosong.audit.control.PreCheckRule;
import org.baosong.audit.entity.PreCheck.Finding;
import org.baosong.definition.model.Field;

/**
 * A place far from every other institution of the same authority, as after a slip of a digit. Only where there are enough others to
 * compare with.
 */
@ApplicationScoped
public class FarFromOthers implements PreCheckRule {

    /** Counties are wider, but their institutions lie closer together than this. */
    static final double FAR_KM = 60;
    private static final int ENOUGH = 3;

    @Inject
    private CheckStore store;

    @Override
    public List<Finding> check(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Field field : subject.definition().fields()) {
            if (field.type().equals(KeyValues.POINT)) {
                KeyValues.value(field, subject.answer(field.id())).flatMap(place -> distance(subject, place))
                        .filter(km -> km > FAR_KM).ifPresent(km -> findings.add(Finding.of(field.id(), "check.farAway", Math.round(km))));
            }
        }
        return findings;
    }

    private Optional<Double> distance(Subject subject, String place) {
        List<String> others = store.ofKind(KeyValues.POINT, subject.region(), subject.organisation().id());
        return nearest(place, others);
    }

    /** Kilometres to the nearest of the others; empty if there are too few to tell. Places are {@code lon,lat} in degrees. */
    static Optional<Double> nearest(String place, List<String> others) {
        if (others.size() < ENOUGH) {
            return Optional.empty();
        }
        OptionalDouble nearest = others.stream().mapToDouble(other -> kilometres(place, other)).min();
        return nearest.isPresent() ? Optional.of(nearest.getAsDouble()) : Optional.empty();
    }

    /** Great-circle distance on a sphere of 6371 km: right to half a per cent, which is all a doubt needs. */
    static double kilometres(String one, String other) {
        double[] a = radians(one);
        double[] b = radians(other);
        double h = Math.pow(Math.sin((b[1] - a[1]) / 2), 2) + Math.cos(a[1]) * Math.cos(b[1]) * Math.pow(Math.sin((b[0] - a[0]) / 2), 2);
        return 2 * 6371 * Math.asin(Math.sqrt(Math.min(1, h)));
    }

    private static double[] radians(String place) {
        String[] parts = place.split(",");
        return new double[] {Math.toRadians(Double.parseDouble(parts[0])), Math.toRadians(Double.parseDouble(parts[1]))};
    }
}

package org.baosong.definition.model;

import java.util.List;

/**
 * The way a filing goes, from the first desk to the last. With no step it is approved by itself.
 *
 * @param when  for which answers this route is taken; the first one that fits is
 * @param steps its stations in order
 */
public record Route(Condition when, List<Step> steps) {

    public Route {
        steps = List.copyOf(steps);
    }

    public boolean isAutomatic() {
        return steps.isEmpty();
    }
}

package org.baosong.definition.model;

import java.util.Optional;
import org.baosong.kernel.Level;

/** At which level a step is decided: a fixed one, or the next authority above wherever that is. */
public enum StepLevel {
    NATION, PROVINCE, CITY, COUNTY, NEXT;

    /** The administrative level; empty for {@link #NEXT}. */
    public Optional<Level> level() {
        return this == NEXT ? Optional.empty() : Optional.of(Level.valueOf(name()));
    }
}

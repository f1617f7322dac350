package org.baosong.definition.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.baosong.definition.model.DefinitionProblem;

/** Collects what is wrong in one definition, so that its author sees everything at once. */
final class Problems {

    private static final int MOST = 100;

    private final List<DefinitionProblem> found = new ArrayList<>();

    void add(int line, DefinitionError error, Object... args) {
        DefinitionProblem problem = new DefinitionProblem(line, error.code(), List.of(args));
        if (found.size() < MOST && !found.contains(problem)) {
            found.add(problem);
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<DefinitionProblem> sorted() {
        return found.stream().sorted(Comparator.comparingInt(DefinitionProblem::line)).toList();
    }
}

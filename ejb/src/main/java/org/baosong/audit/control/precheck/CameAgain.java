package org.baosong.audit.control.precheck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.baosong.audit.control.PreCheckRule;
import org.baosong.audit.entity.PreCheck.Finding;

/** It was sent back before: somebody has to see whether what was asked for was done. */
@ApplicationScoped
public class CameAgain implements PreCheckRule {

    @Override
    public List<Finding> check(Subject subject) {
        if (subject.round() < 2 || subject.before().isEmpty()) {
            return List.of();
        }
        Set<String> ids = new TreeSet<>(subject.answers().keySet());
        ids.addAll(subject.before().keySet());
        long changed = ids.stream().filter(id -> !same(subject.answers().get(id), subject.before().get(id))).count();
        return List.of(Finding.of("", "check.cameAgain", subject.round(), changed));
    }

    private static boolean same(JsonValue one, JsonValue other) {
        return one == null ? other == null : one.equals(other);
    }
}

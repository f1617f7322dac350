package org.baosong.audit.control.precheck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baosong.audit.control.PreCheckRule;
import org.baosong.audit.entity.PreCheck.Finding;
import org.baosong.definition.model.Field;
import org.baosong.filing.boundary.RegisteredAnswers;

/** What makes an institution the one it is (name, code, kind, ownership, place) is not what the register says. */
@ApplicationScoped
public class DiffersFromRegister implements PreCheckRule {

    private static final Set<String> IDENTITY = Set.of("org.name", "org.code", "org.kind", "org.ownership", "org.region");

    @Override
    public List<Finding> check(Subject subject) {
        Map<String, JsonValue> known = RegisteredAnswers.of(subject.organisation());
        List<Finding> findings = new ArrayList<>();
        for (Field field : subject.definition().fields()) {
            JsonValue answer = subject.answer(field.id());
            JsonValue registered = known.get(field.bind());
            boolean moved = field.bind().equals("org.region") && registered != null && answer != null && isPartOf(registered, answer);
            if (IDENTITY.contains(field.bind()) && registered != null && answer != null && !registered.equals(answer) && !moved) {
                findings.add(Finding.of(field.id(), "check.differsFromRegister"));
            }
        }
        return findings;
    }

    /** A township named where the register only knows the county says more, not something else. */
    private static boolean isPartOf(JsonValue wide, JsonValue narrow) {
        return narrow.toString().replace("\"", "").startsWith(wide.toString().replace("\"", ""));
    }
}

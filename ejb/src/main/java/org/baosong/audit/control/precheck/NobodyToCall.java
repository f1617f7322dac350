package org.baosong.audit.control.precheck;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.baosong.audit.control.PreCheckRule;
import org.baosong.audit.entity.PreCheck.Finding;
import org.baosong.definition.model.Condition;
import org.baosong.definition.model.Field;

/** No contact person or no telephone number, where the form leaves it to the filer. */
@ApplicationScoped
public class NobodyToCall implements PreCheckRule {

    private static final Set<String> CONTACT = Set.of("org.contact", "org.phone");

    @Override
    public List<Finding> check(Subject subject) {
        return subject.definition().fields().stream().filter(field -> CONTACT.contains(field.bind()))
                .filter(field -> !Condition.isFilled(subject.answer(field.id()))).map(Field::id)
                .map(id -> Finding.of(id, "check.contactMissing")).toList();
    }
}

package org.baosong.web.audit;

import java.util.List;
import org.baosong.audit.boundary.PreCheckView;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.web.frame.Words;

/** What the machine saw, in words an officer reads. */
public final class Findings {

    private Findings() {
    }

    /** Each finding with the item it is about. */
    public static List<String> words(PreCheckView check, FilingDefinition definition, Words words) {
        return check.findings().stream().map(finding -> {
            String said = finding.in(words.locale());
            return definition.field(finding.field()).map(field -> words.of("audit.finding", field.label().in(words.locale()), said)).orElse(said);
        }).toList();
    }
}

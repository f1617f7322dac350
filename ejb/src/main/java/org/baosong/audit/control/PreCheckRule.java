package org.baosong.audit.control;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import org.baosong.audit.entity.PreCheck.Finding;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.organisation.boundary.OrganisationView;

/**
 * One thing the machine looks at when a filing comes to a desk, for any 事项. Implementations are CDI beans without state; what they
 * find sends the filing to 需看 and is read by the officer. None of them decides.
 */
public interface PreCheckRule {

    /** What caught the eye; empty if nothing did. */
    List<Finding> check(Subject subject);

    /**
     * What is looked at.
     *
     * @param organisation as the register knows it now
     * @param round        how often it has been submitted
     * @param answers      what was submitted
     * @param before       what was submitted before, or empty
     * @param noticed      what the definition's own checks and comparisons noticed, with the filer's reasons
     */
    record Subject(long filingId, OrganisationView organisation, FilingDefinition definition, int round, JsonObject answers, JsonObject before,
                   List<org.baosong.definition.control.Finding> noticed) {

        public Subject {
            noticed = List.copyOf(noticed);
        }

        /** The region whose officers may see everything the subject is compared with. */
        public String region() {
            return organisation.authorityRegion();
        }

        /** The organisation together with the one above it and those beside it share one stem. */
        public boolean isFamily(String scopePath) {
            return stem(organisation.scopePath()).equals(stem(scopePath));
        }

        private static String stem(String path) {
            String[] parts = path.split("\\.");
            return parts.length < 2 ? path : parts[0] + "." + parts[1];
        }

        public JsonValue answer(String fieldId) {
            return answers.get(fieldId);
        }
    }
}

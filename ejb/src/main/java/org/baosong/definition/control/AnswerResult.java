package org.baosong.definition.control;

import jakarta.json.JsonObject;
import java.util.List;
import org.baosong.kernel.Violation;

/**
 * What became of a set of answers.
 *
 * @param answers    the canonical answers that stand; no key for a question without answer
 * @param rejected   as typed, what was refused but can be shown again to the person who typed it
 * @param violations what is wrong, in the order of the form
 */
public record AnswerResult(JsonObject answers, JsonObject rejected, List<Violation> violations) {

    public AnswerResult {
        violations = List.copyOf(violations);
    }

    public boolean isValid() {
        return violations.isEmpty();
    }
}

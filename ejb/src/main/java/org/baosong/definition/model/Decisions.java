package org.baosong.definition.model;

import java.util.List;
import java.util.Map;

/**
 * What desks may decide, and what they must say with it.
 *
 * @param rules one for each decision allowed beside passing
 */
public record Decisions(Map<DecisionKind, Rule> rules) {

    public Decisions {
        rules = Map.copyOf(rules);
    }

    public boolean allows(DecisionKind kind) {
        return kind == DecisionKind.PASS || rules.containsKey(kind);
    }

    /** What must be said with a decision; nothing for one without a rule. */
    public Rule rule(DecisionKind kind) {
        return rules.getOrDefault(kind, Rule.FREE);
    }

    /**
     * What must be said.
     *
     * @param opinionRequired whether a written opinion is compulsory
     * @param reasons         coded reasons to choose from; if there are any, at least one is compulsory
     * @param minMonths       for a deferral the shortest term, otherwise 0
     * @param maxMonths       for a deferral the longest term, otherwise 0
     */
    public record Rule(boolean opinionRequired, List<Reason> reasons, int minMonths, int maxMonths) {

        static final Rule FREE = new Rule(false, List.of(), 0, 0);

        public Rule {
            reasons = List.copyOf(reasons);
        }

        public boolean hasReason(String code) {
            return reasons.stream().anyMatch(reason -> reason.code().equals(code));
        }
    }

    /**
     * A reason that statistics can count.
     *
     * @param code  what is stored
     * @param label what people read
     */
    public record Reason(String code, LocalText label) {
    }
}

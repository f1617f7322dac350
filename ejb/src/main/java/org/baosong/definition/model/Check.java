package org.baosong.definition.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * A rule over several answers, as data. All its fields stand outside tables, or all in one table; then it judges row by row.
 *
 * @param id       key of the filer's reason, if it is a warning
 * @param severity whether it must hold, or may fail with a reason
 * @param message  what people read when it fails
 * @param at       field where the message stands
 * @param when     when it is judged at all
 * @param test     what must hold
 */
public record Check(String id, Severity severity, LocalText message, String at, Condition when, Test test) {

    /** What a failed check means. */
    public enum Severity { ERROR, WARNING }

    /** What may be asked of two amounts or two days. */
    public enum Relation { EQUALS, AT_MOST, AT_LEAST, BEFORE, NOT_AFTER }

    /** What must hold; satisfied where there is nothing to compare. */
    public sealed interface Test {

        /** Ids of the fields it looks at. */
        Stream<String> fields();
    }

    /** One sum to another: {@code EQUALS}, {@code AT_MOST} or {@code AT_LEAST}. What is missing counts as nothing, unless a whole side is. */
    public record Amounts(List<String> left, Relation relation, List<String> right) implements Test {
        public Amounts {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }

        @Override
        public Stream<String> fields() {
            return Stream.concat(left.stream(), right.stream());
        }
    }

    /** One day to another: {@code BEFORE} or {@code NOT_AFTER}. */
    public record Days(String first, Relation relation, String second) implements Test {
        @Override
        public Stream<String> fields() {
            return Stream.of(first, second);
        }
    }

    /** All of them are answered, or none. */
    public record Together(List<String> all) implements Test {
        public Together {
            all = List.copyOf(all);
        }

        @Override
        public Stream<String> fields() {
            return all.stream();
        }
    }
}

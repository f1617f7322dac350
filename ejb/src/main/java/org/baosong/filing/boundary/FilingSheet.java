package org.baosong.filing.boundary;

import java.util.List;

/** A filing in words, in the order of its form: what officers read and what goes on paper. Questions that were not asked are left out. */
public record FilingSheet(List<Part> parts) {

    public FilingSheet {
        parts = List.copyOf(parts);
    }

    /** How many answers differ from the submission before. */
    public long changes() {
        return parts.stream().mapToLong(part -> part.changed() ? 1 : part.lines().stream().filter(Line::changed).count()).sum();
    }

    /** The line of a field, or null if it is not shown. */
    public Line line(String fieldId) {
        return parts.stream().flatMap(part -> part.lines().stream()).filter(line -> line.fieldId().equals(fieldId)).findFirst().orElse(null);
    }

    /**
     * A section. One that repeats is a table: it has columns and rows instead of lines.
     *
     * @param persons of each column the id of its field if it holds persons' papers, else empty
     * @param rowIds  identities of the rows, by which remarks name them
     * @param changed whether the table differs from the submission before
     * @param notes   what the filer explained in rows of the table
     */
    public record Part(String id, String title, List<Line> lines, List<String> columns, List<String> persons, List<List<String>> rows, List<String> rowIds,
                       boolean changed, List<Note> notes) {

        public Part {
            rowIds = List.copyOf(rowIds);
            notes = List.copyOf(notes);
            lines = List.copyOf(lines);
            columns = List.copyOf(columns);
            persons = List.copyOf(persons);
            rows = List.copyOf(rows);
        }

        public boolean isTable() {
            return !columns.isEmpty();
        }
    }

    /**
     * An answer.
     *
     * @param part    whether it belongs to the item of the line above, as a township does to its address
     * @param value   as people read it; empty if not answered
     * @param before  what the submission before said, if it was something else
     * @param changed whether it differs from the submission before
     * @param hint    explanation of the question
     * @param period  how it compares with the period before, or null if it is not compared or was not answered then
     * @param notes   warnings, and what the filer said to them
     * @param person  whether it is a person's paper, whose number is masked
     */
    public record Line(String fieldId, String label, boolean part, boolean required, String value, String before, boolean changed, String hint,
                       Compared period, List<Note> notes, boolean person) {

        public Line {
            notes = List.copyOf(notes);
        }
    }

    /**
     * An answer beside the one of the period before.
     *
     * @param before   what it was then
     * @param movement change in percent, such as {@code +12.5%}; empty if that cannot be said
     */
    public record Compared(String before, String movement) {
    }

    /**
     * Something noticed that may be so.
     *
     * @param words  what was noticed; in a table with the number of the row before it
     * @param reason what the filer said to it; empty while he has not
     */
    public record Note(String words, String reason) {
    }
}

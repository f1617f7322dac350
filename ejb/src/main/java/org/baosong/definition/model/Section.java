package org.baosong.definition.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a form under one heading; with {@code repeat} a table whose rows are answered one by one.
 *
 * @param id      key of the section; of its list of rows too if it repeats
 * @param title   heading
 * @param note    sentence below the heading
 * @param visible when the section is asked at all
 * @param repeat  how many rows, or {@link Repeat#ONCE}
 * @param fields  its questions in order
 */
public record Section(String id, LocalText title, LocalText note, Condition visible, Repeat repeat, List<Field> fields) {

    public Section {
        fields = List.copyOf(fields);
    }

    public boolean repeats() {
        return repeat.max() > 1;
    }

    /** The questions as people count them: parts of one item together, in the place of the first of them. */
    public List<Item> items() {
        List<Item> items = new ArrayList<>();
        for (Field field : fields) {
            String head = field.isPart() ? field.partOf() : field.id();
            if (items.stream().noneMatch(item -> item.head().id().equals(head))) {
                items.add(item(head));
            }
        }
        return items;
    }

    private Item item(String head) {
        List<Field> parts = fields.stream().filter(field -> field.id().equals(head) || field.partOf().equals(head)).toList();
        Field headField = parts.stream().filter(field -> field.id().equals(head)).findFirst().orElseThrow();
        return new Item(headField, parts);
    }

    /**
     * What people see as one item of the form.
     *
     * @param head  the field that names and explains it
     * @param parts all its fields in order, the head among them
     */
    public record Item(Field head, List<Field> parts) {
    }

    /**
     * Limits of a table.
     *
     * @param min fewest rows at submission
     * @param max most rows
     */
    public record Repeat(int min, int max) {
        /** Not a table. */
        public static final Repeat ONCE = new Repeat(1, 1);
    }
}

package org.baosong.exchange.control;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.baosong.definition.model.Binding;
import org.baosong.definition.model.Condition;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.definition.model.ReadOnly;
import org.baosong.definition.model.Section;
import org.baosong.kernel.Texts;

/**
 * The columns of a definition's list: one for each question outside tables that a filer may answer and, where the form does not ask
 * for them, the name and code by which an organisation is found.
 */
public final class ListColumns {

    /** What an organisation is found by; asked for even if the form does not. */
    private static final List<Binding> KEYS = List.of(Binding.NAME, Binding.CODE);

    private final Map<String, ListColumn> columns = new LinkedHashMap<>();
    private final Map<Binding, ListColumn> bound = new EnumMap<>(Binding.class);
    private final List<ListColumn> all;

    public ListColumns(FilingDefinition definition, Locale locale) {
        for (Binding key : KEYS) {
            if (definition.boundTo(key.key()).isEmpty()) {
                add(new ListColumn("@" + key.key(), Texts.term(locale, "exchange." + key.key()), null, key == Binding.NAME));
            }
        }
        Map<String, Long> times = new HashMap<>();
        definition.fields().forEach(field -> times.merge(field.label().in(locale), 1L, Long::sum));
        for (Section section : definition.sections()) {
            if (!section.repeats()) {
                section.fields().stream().filter(field -> field.readOnly() != ReadOnly.ALWAYS).forEach(field -> {
                    String label = field.label().in(locale);
                    String heading = times.get(label) > 1 ? label + "（" + section.title().in(locale) + "）" : label;
                    add(new ListColumn(field.id(), heading, field, field.required().isAlways() && section.visible().equals(Condition.ALWAYS)));
                });
            }
        }
        all = List.copyOf(columns.values());
        for (Binding binding : Binding.values()) {
            all.stream().filter(column -> column.isFor(binding)).findFirst().ifPresent(column -> bound.put(binding, column));
        }
    }

    private void add(ListColumn column) {
        columns.put(column.id(), column);
    }

    public List<ListColumn> all() {
        return all;
    }

    public Optional<ListColumn> find(String id) {
        return Optional.ofNullable(columns.get(id));
    }

    /** All columns, those named first in that order; names of columns that are no more are passed over. */
    public List<ListColumn> ordered(List<String> ids) {
        Map<String, ListColumn> ordered = new LinkedHashMap<>();
        ids.forEach(id -> find(id).ifPresent(column -> ordered.put(id, column)));
        columns.forEach(ordered::putIfAbsent);
        return new ArrayList<>(ordered.values());
    }

    /** The column that holds that part of the organisation; empty if the list has none. */
    public Optional<ListColumn> of(Binding binding) {
        return Optional.ofNullable(bound.get(binding));
    }
}

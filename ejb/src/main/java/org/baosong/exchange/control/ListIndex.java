package org.baosong.exchange.control;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.baosong.definition.control.CellNames;
import org.baosong.definition.model.Binding;
import org.baosong.organisation.entity.Organisation;

/**
 * Which rows of a list are about which organisation, by name and code: finds rows that say the same twice, and organisations that
 * other rows stand below. A list of 100,000 rows takes about twenty megabytes.
 */
public final class ListIndex {

    private final Map<String, Entry> byName = new HashMap<>();
    private final Map<String, Integer> byCode = new HashMap<>();

    /**
     * The first row about an organisation.
     *
     * @param kind  code of its kind, empty if not given
     * @param below whether it stands below another organisation itself
     */
    public record Entry(int row, String kind, boolean below) {
    }

    /** Reads a list once. */
    public static ListIndex of(RowSpool rows, ListColumns columns, CellNames names) throws IOException {
        ListIndex index = new ListIndex();
        rows.read(0, row -> {
            index.add(row, new RowReading(columns, names, row.cells()));
            return true;
        });
        return index;
    }

    void add(ListRow row, RowReading reading) {
        String name = Organisation.nameKey(reading.text(Binding.NAME));
        if (!name.isEmpty()) {
            byName.putIfAbsent(name, new Entry(row.number(), reading.value(Binding.KIND), reading.isBelowAnother()));
        }
        String code = reading.value(Binding.CODE);
        if (!code.isEmpty()) {
            byCode.putIfAbsent(code, row.number());
        }
    }

    public Optional<Entry> named(String name) {
        return Optional.ofNullable(byName.get(Organisation.nameKey(name)));
    }

    /** The row before this one that has its name; 0 if there is none. */
    public int sameName(String name, int row) {
        return named(name).filter(entry -> entry.row() < row).map(Entry::row).orElse(0);
    }

    /** The row before this one that has its code; 0 if there is none. */
    public int sameCode(String code, int row) {
        int first = byCode.getOrDefault(code, row);
        return first < row ? first : 0;
    }
}

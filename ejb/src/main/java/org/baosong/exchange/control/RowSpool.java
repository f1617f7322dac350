package org.baosong.exchange.control;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The rows of a list as they were read out of its workbook, on disk in the order of the list. Workbooks are slow to read and cannot be
 * entered in the middle; these are quick, take no memory, and are all that is kept of an upload until its rows have their verdicts.
 */
public final class RowSpool {

    private static final int END = 0;
    private static final int BUFFER = 1 << 16;

    private final Path file;

    public RowSpool(Path file) {
        this.file = file;
    }

    /** Writes the rows of a list one after the other. */
    public static final class Writer implements Closeable {

        private final DataOutputStream out;
        private final Map<String, Integer> columns = new HashMap<>();

        /** @param order ids of the columns */
        Writer(OutputStream target, List<String> order) throws IOException {
            out = new DataOutputStream(new BufferedOutputStream(target, BUFFER));
            out.writeShort(order.size());
            for (String column : order) {
                columns.putIfAbsent(column, columns.size());
                out.writeUTF(column);
            }
        }

        void add(ListRow row) throws IOException {
            out.writeInt(row.number());
            out.writeShort(row.cells().size());
            for (Map.Entry<String, String> cell : row.cells().entrySet()) {
                out.writeShort(columns.get(cell.getKey()));
                out.writeUTF(cell.getValue());
            }
        }

        /** Says that the list is complete. */
        @Override
        public void close() throws IOException {
            out.writeInt(END);
            out.close();
        }
    }

    /**
     * Gives the rows after a row number to a taker until it has enough.
     *
     * @return whether the end of the list was reached
     */
    public boolean read(int afterRow, Predicate<ListRow> taker) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            String[] columns = new String[in.readUnsignedShort()];
            Map<String, String> seen = new LinkedHashMap<>();
            int different = 0;
            for (int i = 0; i < columns.length; i++) {
                String column = in.readUTF();
                if (seen.putIfAbsent(column, column) == null) {
                    columns[different++] = column;
                }
            }
            for (int number = in.readInt(); number != END; number = in.readInt()) {
                ListRow row = row(in, number, columns);
                if (number > afterRow && !taker.test(row)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static ListRow row(DataInputStream in, int number, String[] columns) throws IOException {
        int size = in.readUnsignedShort();
        Map<String, String> cells = new LinkedHashMap<>(size * 2);
        for (int i = 0; i < size; i++) {
            cells.put(columns[in.readUnsignedShort()], in.readUTF());
        }
        return new ListRow(number, cells);
    }
}

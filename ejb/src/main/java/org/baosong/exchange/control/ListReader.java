package org.baosong.exchange.control;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baosong.exchange.entity.ExchangeError;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Texts;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads uploaded workbooks row by row; a list of any length costs the memory of its table of texts. */
public final class ListReader {

    /** Heading of the column that a returned list has on its left; it is passed over when the list comes again. */
    static final Set<String> VERDICT_HEADINGS = Stream.of(Texts.CHINESE, Locale.ENGLISH)
            .map(language -> ListColumn.key(Texts.term(language, "exchange.verdict"))).collect(Collectors.toSet());

    private static final ReadingOptions OPTIONS = new ReadingOptions(true, true);

    private final Path file;

    public ListReader(Path file) {
        this.file = file;
    }

    /** Takes the rows of a list that hold something. */
    interface Taker {

        /** @param columns ids from left to right, empty text for one that is passed over */
        void begin(List<String> columns) throws IOException;

        void take(ListRow row) throws IOException;
    }

    /**
     * Judges the file as a whole and gives its rows away on the way: harmless, made from a template of ours, within the limits, without
     * formulas. Reading is the dear part, so it is done once.
     *
     * @param target where the rows go, to be read again by {@link RowSpool}
     * @throws DomainException with the reason to refuse it; what was written until then is of no use
     */
    public ListFile unpack(Path target) throws IOException {
        try (Spooling spooling = new Spooling(target)) {
            return read(spooling);
        }
    }

    ListFile read(Taker taker) throws IOException {
        PackageInspection.check(file);
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), OPTIONS)) {
            TemplateMark mark = mark(workbook);
            Sheet sheet = workbook.findSheet(mark.sheet()).orElseThrow(() -> new DomainException(ExchangeError.NO_TEMPLATE));
            try (Stream<Row> rows = sheet.openStream()) {
                return rows(mark, rows.iterator(), taker);
            }
        } catch (DomainException | UncheckedIOException refused) {
            throw refused;
        } catch (RuntimeException | IOException unreadable) {
            throw new DomainException(ExchangeError.DAMAGED);
        }
    }

    /** To disk. What goes wrong there is no fault of the file that is read. */
    private static final class Spooling implements Taker, Closeable {

        private final Path target;
        private RowSpool.Writer writer;

        Spooling(Path target) {
            this.target = target;
        }

        @Override
        public void begin(List<String> columns) {
            attempt(() -> writer = new RowSpool.Writer(Files.newOutputStream(target), columns));
        }

        @Override
        public void take(ListRow row) {
            attempt(() -> writer.add(row));
        }

        @Override
        public void close() throws IOException {
            if (writer != null) {
                writer.close();
            }
        }

        private static void attempt(Writing writing) {
            try {
                writing.write();
            } catch (IOException disk) {
                throw new UncheckedIOException(disk);
            }
        }
    }

    /** Writes something. */
    private interface Writing {
        void write() throws IOException;
    }

    private static TemplateMark mark(ReadableWorkbook workbook) throws IOException {
        Optional<Sheet> hidden = workbook.findSheet(TemplateMark.SHEET);
        if (hidden.isEmpty()) {
            throw new DomainException(ExchangeError.NO_TEMPLATE);
        }
        Map<String, String> pairs = new LinkedHashMap<>();
        try (Stream<Row> rows = hidden.get().openStream()) {
            rows.limit(Limits.COLUMNS * 2L).forEach(row -> pairs.put(text(row, 0), text(row, 1)));
        }
        TemplateMark mark = TemplateMark.of(pairs);
        if (mark == null) {
            throw new DomainException(ExchangeError.NO_TEMPLATE);
        }
        return mark;
    }

    private static ListFile rows(TemplateMark mark, Iterator<Row> rows, Taker taker) throws IOException {
        if (!rows.hasNext()) {
            throw new DomainException(ExchangeError.NO_ROWS);
        }
        Row head = rows.next();
        mustBeNarrow(head);
        List<String> columns = columns(mark, head);
        taker.begin(columns);
        int filled = 0;
        int empty = 0;
        while (rows.hasNext()) {
            Row row = rows.next();
            mustBeNarrow(row);
            ListRow read = row(row, columns);
            if (read.cells().isEmpty()) {
                empty++;
            } else {
                filled++;
                taker.take(read);
            }
            if (filled > Limits.ROWS) {
                throw new DomainException(ExchangeError.TOO_MANY_ROWS, Limits.ROWS);
            }
            if (empty > Limits.EMPTY_ROWS) {
                throw new DomainException(ExchangeError.EMPTY_ROWS, Limits.EMPTY_ROWS);
            }
        }
        if (filled == 0) {
            throw new DomainException(ExchangeError.NO_ROWS);
        }
        return new ListFile(mark.definition(), mark.version(), columns, filled);
    }

    private static List<String> columns(TemplateMark mark, Row head) {
        List<String> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < head.getCellCount(); i++) {
            String heading = text(head, i);
            String key = ListColumn.key(heading);
            String id = key.isEmpty() || VERDICT_HEADINGS.contains(key) ? "" : mark.headings().get(key);
            if (id == null) {
                throw new DomainException(ExchangeError.COLUMN_UNKNOWN, heading);
            }
            if (!id.isEmpty() && !seen.add(id)) {
                throw new DomainException(ExchangeError.COLUMN_TWICE, heading);
            }
            columns.add(id);
        }
        mark.headings().forEach((heading, id) -> {
            if (!seen.contains(id)) {
                throw new DomainException(ExchangeError.COLUMN_MISSING, heading);
            }
        });
        return columns;
    }

    private static void mustBeNarrow(Row row) {
        if (row.getCellCount() > Limits.COLUMNS) {
            throw new DomainException(ExchangeError.TOO_MANY_COLUMNS, Limits.COLUMNS);
        }
    }

    /** What counts of a row; refuses formulas on the way. */
    private static ListRow row(Row row, List<String> columns) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(row.getCellCount(), columns.size()); i++) {
            Cell cell = columns.get(i).isEmpty() ? null : cell(row, i);
            if (cell == null) {
                continue;
            }
            if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
                throw new DomainException(ExchangeError.FORMULA, cell.getAddress().toString());
            }
            String text = CellText.of(cell);
            if (!text.isEmpty()) {
                cells.put(columns.get(i), text);
            }
        }
        return new ListRow(row.getRowNum(), cells);
    }

    private static String text(Row row, int column) {
        return CellText.of(cell(row, column));
    }

    private static Cell cell(Row row, int column) {
        return row.getOptionalCell(column).orElse(null);
    }
}

package org.baosong.exchange.control;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baosong.definition.control.CellNames;
import org.baosong.definition.control.FieldTypes;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.definition.model.LocalText;
import org.baosong.definition.model.Option;
import org.baosong.definition.model.Section;
import org.baosong.kernel.Texts;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes lists of a definition: the empty template, and a list sent back with the verdict on each row. Headings are frozen and locked,
 * cells are text (no lost zeros), choices drop down from a hidden sheet, explanations hang on the headings and stand on a sheet of
 * their own.
 */
public final class ListWriter {

    private static final String OPTIONS = "_options";
    private static final int FLUSH = 500;
    private static final int WIDEST = 42;
    private static final String FONT = "Microsoft YaHei";
    private static final String HEAD_FILL = "DCE9F7";
    private static final String KEY_FILL = "0B57A4";
    private static final String BAD = "B42318";
    private static final String GOOD = "1B7F4B";

    private final FilingDefinition definition;
    private final List<ListColumn> columns;
    private final CellNames names;
    private final Locale locale;

    public ListWriter(FilingDefinition definition, List<ListColumn> columns, CellNames names, Locale locale) {
        this.definition = definition;
        this.columns = List.copyOf(columns);
        this.names = names;
        this.locale = locale;
    }

    /**
     * A row of a list that goes back.
     *
     * @param cells   texts by column id, as they came
     * @param good    whether nothing is wrong with it
     * @param verdict what is to be said of it
     */
    public record MarkedRow(Map<String, String> cells, boolean good, String verdict) {
    }

    /** The empty template. The stream is left open. */
    public void template(OutputStream out) throws IOException {
        write(out, null);
    }

    /** A list that came, with the verdict on each row in its first column. */
    public void marked(OutputStream out, Iterator<MarkedRow> rows) throws IOException {
        write(out, rows);
    }

    private void write(OutputStream out, Iterator<MarkedRow> rows) throws IOException {
        try (Workbook workbook = new Workbook(out, "baosong", "1.0")) {
            workbook.setGlobalDefaultFont(FONT, 11);
            Worksheet list = workbook.newWorksheet(word("sheet"));
            Worksheet guide = workbook.newWorksheet(word("guide"));
            Worksheet options = workbook.newWorksheet(OPTIONS);
            Worksheet mark = workbook.newWorksheet(TemplateMark.SHEET);
            int first = rows == null ? 0 : 1;
            head(list, first);
            choices(list, options, first);
            if (rows != null) {
                fill(list, rows);
            }
            list.protect("", SheetProtectionOption.SHEET, SheetProtectionOption.INSERT_COLUMNS, SheetProtectionOption.DELETE_COLUMNS);
            list.finish();
            guide(guide);
            mark(mark);
            options.setVisibilityState(VisibilityState.VERY_HIDDEN);
            mark.setVisibilityState(VisibilityState.VERY_HIDDEN);
        }
    }

    private void head(Worksheet list, int first) {
        if (first > 0) {
            list.width(0, WIDEST);
            list.value(0, 0, word("verdict"));
            headStyle(list, 0, true);
        }
        for (int i = 0; i < columns.size(); i++) {
            ListColumn column = columns.get(i);
            int at = i + first;
            list.style(at).format("@").verticalAlignment("top").protectionOption(ProtectionOption.LOCKED, false).set();
            list.width(at, width(column));
            list.value(0, at, column.shown());
            headStyle(list, at, column.required());
            String explanation = explanation(column);
            if (!explanation.isEmpty()) {
                list.comment(0, at, explanation);
            }
        }
        list.rowHeight(0, 30);
        list.freezePane(Math.min(first + 1, columns.size()), 1);
    }

    private static void headStyle(Worksheet list, int at, boolean strong) {
        list.style(0, at).bold().wrapText(true).verticalAlignment("center").fillColor(strong ? KEY_FILL : HEAD_FILL)
                .fontColor(strong ? "FFFFFF" : "1F2933").protectionOption(ProtectionOption.LOCKED, true).set();
    }

    private static double width(ListColumn column) {
        int longest = Stream.concat(Stream.of(column.shown()), column.field() == null ? Stream.empty()
                : column.field().options().stream().map(option -> option.label().zh())).mapToInt(String::length).max().orElse(0);
        return Math.min(WIDEST, Math.max(14, longest * 2.2 + 3));
    }

    private void choices(Worksheet list, Worksheet options, int first) {
        int at = 0;
        for (int i = 0; i < columns.size(); i++) {
            List<String> choices = choices(columns.get(i));
            if (choices.isEmpty()) {
                continue;
            }
            for (int row = 0; row < choices.size(); row++) {
                options.value(row, at, SafeText.written(choices.get(row)));
            }
            boolean closed = !columns.get(i).field().options().isEmpty();
            list.range(1, i + first, Limits.ROWS, i + first).validateWithList(options.range(0, at, choices.size() - 1, at)).allowBlank(true)
                    .errorStyle(closed ? DataValidationErrorStyle.STOP : DataValidationErrorStyle.WARNING).showErrorMessage(true)
                    .errorTitle(columns.get(i).heading()).error(word(closed ? "pick" : "pickOrKnow"));
            at++;
        }
    }

    private List<String> choices(ListColumn column) {
        return column.field() == null ? List.of() : FieldTypes.of(column.field()).cellChoices(column.field(), names);
    }

    /** Whether a cell takes several of the offered values. */
    private boolean takesSeveral(ListColumn column) {
        return column.field() != null && !column.field().options().isEmpty() && choices(column).isEmpty();
    }

    private void fill(Worksheet list, Iterator<MarkedRow> rows) throws IOException {
        int at = 1;
        while (rows.hasNext()) {
            MarkedRow row = rows.next();
            list.value(at, 0, row.verdict());
            list.style(at, 0).fontColor(row.good() ? GOOD : BAD).wrapText(true).verticalAlignment("top").set();
            for (int i = 0; i < columns.size(); i++) {
                String text = row.cells().getOrDefault(columns.get(i).id(), "");
                if (!text.isEmpty()) {
                    list.inlineString(at, i + 1, SafeText.written(text));
                    list.style(at, i + 1).format("@").verticalAlignment("top").protectionOption(ProtectionOption.LOCKED, false).set();
                }
            }
            if (at % FLUSH == 0) {
                list.flush();
            }
            at++;
        }
    }

    private String explanation(ListColumn column) {
        if (column.field() == null) {
            return word("key");
        }
        List<String> parts = new ArrayList<>(Stream.of(column.field().hint(), column.field().source()).map(this::in).filter(text -> !text.isEmpty()).toList());
        if (!column.field().example().isEmpty()) {
            parts.add(word("exampleIs", in(column.field().example())));
        }
        if (takesSeveral(column)) {
            parts.add(word("several"));
        }
        return String.join("\n", parts);
    }

    private void guide(Worksheet guide) {
        List<String> lines = new ArrayList<>(List.of(in(definition.title()), word("guide.version", definition.code(), definition.version()),
                word("guide.rows", String.valueOf(Limits.ROWS)), word("guide.star"), word("guide.blank"), word("guide.who"), word("guide.paste")));
        String tables = definition.sections().stream().filter(Section::repeats).map(section -> in(section.title())).collect(Collectors.joining("、"));
        if (!tables.isEmpty()) {
            lines.add(word("guide.tables", tables));
        }
        for (int row = 0; row < lines.size(); row++) {
            guide.value(row, 0, lines.get(row));
        }
        guide.style(0, 0).bold().fontSize(14).set();
        int top = lines.size() + 1;
        List<String> head = List.of(word("guide.column"), word("guide.required"), word("guide.hint"), word("guide.example"), word("guide.values"));
        for (int i = 0; i < head.size(); i++) {
            guide.value(top, i, head.get(i));
            guide.style(top, i).bold().fillColor(HEAD_FILL).set();
        }
        for (int i = 0; i < columns.size(); i++) {
            guideRow(guide, top + 1 + i, columns.get(i));
        }
        double[] widths = {24, 10, 60, 34, 60};
        for (int i = 0; i < widths.length; i++) {
            guide.width(i, widths[i]);
        }
    }

    private void guideRow(Worksheet guide, int row, ListColumn column) {
        String required = column.required() ? word("guide.yes") : column.field() == null || column.field().required().isNever() ? "" : word("guide.sometimes");
        List<String> texts = List.of(column.heading(), required,
                column.field() == null ? word("key") : Stream.of(in(column.field().hint()), in(column.field().source())).filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("\n")),
                column.field() == null ? "" : in(column.field().example()), values(column));
        for (int i = 0; i < texts.size(); i++) {
            guide.value(row, i, SafeText.written(texts.get(i)));
            guide.style(row, i).wrapText(true).verticalAlignment("top").set();
        }
    }

    private String values(ListColumn column) {
        if (column.field() == null || column.field().options().isEmpty()) {
            return choices(column).isEmpty() ? "" : word("guide.list");
        }
        String all = column.field().options().stream().map(Option::label).map(LocalText::zh).collect(Collectors.joining("；"));
        return takesSeveral(column) ? word("several") + "\n" + all : all;
    }

    private void mark(Worksheet sheet) {
        Map<String, String> shown = new LinkedHashMap<>();
        columns.forEach(column -> shown.put(column.id(), column.heading()));
        new TemplateMark(definition.code(), definition.version(), word("sheet"), Map.of()).write(sheet, shown);
    }

    private String in(LocalText text) {
        return text.in(locale);
    }

    private String word(String key, Object... args) {
        return Texts.term(locale, "exchange." + key, args);
    }
}

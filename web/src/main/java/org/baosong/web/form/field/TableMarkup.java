package org.baosong.web.form.field;

import org.baosong.definition.control.FieldTypes;
import org.baosong.definition.model.Field;

/** A repeating section as one table of inputs; on a phone each row becomes a card. The browser adds, removes and pastes rows. */
public final class TableMarkup {

    private TableMarkup() {
    }

    public static void table(TableState table, Wording words, Markup out) {
        out.begin("div").with("class", "f-part f-tabled").with("data-field", table.section().id()).with("data-type", "table")
                .with("data-locked", table.locked() ? "true" : null).with("data-base", table.id())
                .with("data-most", String.valueOf(table.section().repeat().max()));
        table.remarks().forEach(remark -> ItemMarkup.remark(remark, out));
        if (table.locked() && table.rows().isEmpty()) {
            out.element("p", "muted", words.say("form.nothing"));
        } else {
            out.begin("div").with("class", "f-table-wrap").with("tabindex", table.locked() ? "0" : null)
                    .with("role", table.locked() ? "group" : null).with("aria-labelledby", "section-" + table.section().id() + "-title");
            out.begin("table").with("class", "f-table");
            head(table, words, out);
            out.begin("tbody").with("id", table.id()).with("tabindex", "-1");
            for (int i = 0; i < table.rows().size(); i++) {
                row(table, table.rows().get(i), i + 1, words, out);
            }
            out.end("tbody").end("table").end("div");
        }
        if (!table.closed()) {
            out.begin("template");
            row(table, table.template(), 0, words, out);
            out.end("template");
        }
        if (!table.locked()) {
            bar(table, words, out);
        }
        out.begin("p").with("class", "field-error f-error").with("id", table.id() + ":error").text(table.message()).end("p");
        ItemMarkup.findings(table.findings(), table.locked(), words, out);
        out.end("div");
    }

    private static void head(TableState table, Wording words, Markup out) {
        out.begin("thead").begin("tr").begin("th").with("scope", "col").with("class", "f-row-no").text(words.say("form.row.no")).end("th");
        for (Field field : table.section().fields()) {
            out.begin("th").with("scope", "col").with("data-column", field.id()).text(field.label().in(words.locale()));
            String unit = FieldTypes.of(field).unit(field).in(words.locale());
            if (!unit.isEmpty()) {
                out.begin("span").with("class", "f-column-unit").text(words.say("form.column.unit", unit)).end("span");
            }
            if (field.required().isAlways() && !table.locked()) {
                out.begin("span").with("class", "star").with("aria-hidden", "true").text("*").end("span");
            }
            out.end("th");
        }
        if (!table.locked()) {
            out.begin("th").with("scope", "col").element("span", "sr", words.say("form.row.acts")).end("th");
        }
        out.end("tr").end("thead");
    }

    private static void bar(TableState table, Wording words, Markup out) {
        StringBuilder keys = new StringBuilder();
        table.rows().forEach(row -> keys.append(keys.isEmpty() ? "" : ",").append(row.key()));
        out.begin("input").with("type", "hidden").with("name", table.id() + ":rows").with("value", keys.toString()).end("input");
        out.begin("p").with("class", "f-table-bar");
        if (!table.closed()) {
            out.begin("button").with("type", "button").with("class", "btn").with("data-add-row", table.id()).text(words.say("form.row.add")).end("button");
        }
        out.begin("span").with("class", "muted f-table-said").with("role", "status").with("data-pasted", words.say("form.row.pasted"))
                .with("data-left", words.say("form.row.left")).with("data-removed", words.say("form.row.removed"))
                .with("data-undo", words.say("form.row.undo")).with("data-full", words.say("form.row.full"))
                .text(table.closed() ? "" : words.say("form.row.paste")).end("span").end("p");
    }

    private static void row(TableState table, TableState.Row row, int no, Wording words, Markup out) {
        out.begin("tr").with("class", row.remarks().isEmpty() ? "f-row" : "f-row f-remarked").with("id", row.rowId().isEmpty() ? null : table.id() + ":" + row.rowId())
                .with("data-row", row.key()).with("data-id", row.rowId());
        out.begin("th").with("scope", "row").with("class", "f-row-no").begin("span").with("class", "f-row-label").text(words.say("form.row.no")).end("span")
                .begin("span").with("data-row-no", "true").text(no == 0 ? "" : String.valueOf(no)).end("span").end("th");
        row.cells().forEach(cell -> cell(cell, words, out));
        if (!table.locked()) {
            acts(table, row, no, words, out);
        }
        out.end("tr");
        row.remarks().forEach(remark -> {
            out.begin("tr").with("class", "f-row-said").begin("td").with("colspan", String.valueOf(row.cells().size() + 2));
            ItemMarkup.remark(remark, out);
            out.end("td").end("tr");
        });
    }

    private static void acts(TableState table, TableState.Row row, int no, Wording words, Markup out) {
        out.begin("td").with("class", "f-row-acts");
        if (!row.rowId().isEmpty()) {
            out.begin("input").with("type", "hidden").with("name", table.id() + ":" + row.key() + ":_id").with("value", row.rowId()).end("input");
        }
        if (!table.closed()) {
            out.begin("button").with("type", "button").with("class", "btn link").with("data-remove-row", "true").text(words.say("form.row.remove"))
                    .begin("span").with("class", "sr").with("data-row-no", "true").text(no == 0 ? "" : String.valueOf(no)).end("span").end("button");
        }
        out.end("td");
    }

    private static void cell(FieldState cell, Wording words, Markup out) {
        Field field = cell.field();
        out.begin("td").with("class", "f-cell").with("data-field", field.id()).with("data-type", field.type()).with("data-base", cell.id())
                .with("data-label", field.label().in(words.locale())).with("data-locked", cell.locked() ? "true" : null)
                .with("data-value", cell.locked() && cell.shown() != null ? cell.shown().toString() : null);
        ItemMarkup.calculated(field, words, out);
        out.begin("div").with("class", "f-cell-in").with("data-when", ItemMarkup.condition(field.visible()))
                .with("data-needed", ItemMarkup.condition(field.required())).flag("hidden", !cell.visible());
        if (cell.locked()) {
            out.begin("span").with("class", "f-text").with("id", cell.id()).text(cell.display()).end("span");
        } else {
            control(cell, words, out);
        }
        ItemMarkup.opener(cell, words, out);
        out.begin("p").with("class", "field-error f-error").with("id", cell.id() + ":error").text(cell.message()).end("p");
        out.end("div").end("td");
    }

    private static void control(FieldState cell, Wording words, Markup out) {
        FieldRenderer renderer = FieldRenderers.of(cell.field());
        String label = cell.field().label().in(words.locale());
        if (!cell.field().required().isAlways() && !cell.field().required().isNever()) {
            out.begin("span").with("class", "f-star star").with("aria-hidden", "true").flag("hidden", !cell.required()).text("*").end("span");
        }
        if (renderer.isGroup()) {
            out.begin("div").with("role", "group").with("aria-label", label);
            renderer.control(cell, words, out);
            out.end("div");
        } else {
            out.begin("label").with("class", "sr").with("for", cell.id()).text(label).end("label");
            renderer.control(cell, words, out);
        }
    }
}

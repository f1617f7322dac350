package org.baosong.web.form;

import jakarta.faces.context.FacesContext;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.util.Map;
import org.baosong.definition.model.Section;
import org.baosong.web.form.field.Markup;
import org.baosong.web.form.field.TableMarkup;

/** A whole repeating table as one input: its id is the section's, its value the list of rows. */
public class TableInput extends SheetInput {

    @Override
    JsonValue posted(FormSheet sheet, Map<String, String[]> post, String name) {
        JsonValue raw = TableSheet.decode(section(sheet), post, name);
        return sheet.filing().editable() && !sheet.filing().locked().contains(getId()) ? raw : null;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        FormSheet sheet = sheet();
        Markup out = new Markup();
        TableMarkup.table(new TableSheet(sheet, section(sheet)).state(), sheet.words(), out);
        context.getResponseWriter().write(out.toString());
    }

    private Section section(FormSheet sheet) {
        return sheet.definition().section(getId()).orElseThrow();
    }
}

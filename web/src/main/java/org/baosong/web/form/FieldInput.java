package org.baosong.web.form;

import jakarta.faces.context.FacesContext;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.util.Map;
import org.baosong.definition.model.Field;
import org.baosong.web.form.field.FieldRenderers;
import org.baosong.web.form.field.ItemMarkup;
import org.baosong.web.form.field.Markup;

/** The input of one field, whatever its type. Its id is the field's. */
public class FieldInput extends SheetInput {

    @Override
    JsonValue posted(FormSheet sheet, Map<String, String[]> post, String name) {
        Field field = field(sheet);
        JsonValue raw = FieldRenderers.of(field).decode(post, name);
        return raw == null || sheet.state(field).locked() ? null : raw;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        FormSheet sheet = sheet();
        Markup out = new Markup();
        ItemMarkup.part(sheet.state(field(sheet)), sheet.words(), out);
        context.getResponseWriter().write(out.toString());
    }

    private Field field(FormSheet sheet) {
        return sheet.definition().field(getId()).orElseThrow();
    }
}

package org.baosong.web.form;

import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.baosong.definition.model.Field;
import org.baosong.web.form.field.FieldRenderers;
import org.baosong.web.form.field.ItemMarkup;
import org.baosong.web.form.field.Markup;

/**
 * The input of one field, whatever its type. Its id is the field's; it holds no state: what stands in it comes from the sheet, and
 * what was typed goes there. Whether an answer is right is judged where it is saved, not here.
 */
public class FieldInput extends UIInput {

    @Override
    public String getFamily() {
        return AnswersContainer.FAMILY;
    }

    @Override
    public String getRendererType() {
        return null;
    }

    @Override
    public void decode(FacesContext context) {
        HttpServletRequest request = (HttpServletRequest) context.getExternalContext().getRequest();
        JsonValue raw = FieldRenderers.of(field()).decode(request.getParameterMap(), getClientId(context));
        if (raw != null && !AnswersContainer.sheetOf(this).state(field()).locked()) {
            setSubmittedValue(raw);
        }
    }

    @Override
    public void validate(FacesContext context) {
        if (getSubmittedValue() != null) {
            setValue(getSubmittedValue());
            setSubmittedValue(null);
        }
    }

    @Override
    public void updateModel(FacesContext context) {
        if (isLocalValueSet()) {
            AnswersContainer.sheetOf(this).type(getId(), (JsonValue) getLocalValue());
        }
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        FormSheet sheet = AnswersContainer.sheetOf(this);
        Markup out = new Markup();
        ItemMarkup.part(sheet.state(field()), sheet.words(), out);
        context.getResponseWriter().write(out.toString());
    }

    @Override
    public void encodeEnd(FacesContext context) {
        // All is written at the beginning: there are no children.
    }

    private Field field() {
        return AnswersContainer.sheetOf(this).definition().field(getId()).orElseThrow();
    }
}

package org.baosong.web.form;

import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.baosong.definition.model.Section;
import org.baosong.web.form.field.Markup;
import org.baosong.web.form.field.TableMarkup;

/** A whole repeating table as one input: its id is the section's, its value the list of rows. Holds no state, like {@link FieldInput}. */
public class TableInput extends UIInput {

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
        FormSheet sheet = AnswersContainer.sheetOf(this);
        JsonValue raw = TableSheet.decode(section(), request.getParameterMap(), getClientId(context));
        if (raw != null && sheet.filing().editable() && !sheet.filing().locked().contains(getId())) {
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
        TableMarkup.table(new TableSheet(sheet, section()).state(), sheet.words(), out);
        context.getResponseWriter().write(out.toString());
    }

    @Override
    public void encodeEnd(FacesContext context) {
        // All is written at the beginning: there are no children.
    }

    private Section section() {
        return AnswersContainer.sheetOf(this).definition().section(getId()).orElseThrow();
    }
}

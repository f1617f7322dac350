package org.baosong.web.form;

import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/**
 * An input of the form. It holds no state: what stands in it comes from the sheet, and what was typed goes there. Whether an answer is
 * right is judged where it is saved, not here.
 */
abstract class SheetInput extends UIInput {

    @Override
    public String getFamily() {
        return AnswersContainer.FAMILY;
    }

    @Override
    public String getRendererType() {
        return null;
    }

    /**
     * What was posted under its name.
     *
     * @return the raw answer; null if it was not on the page or may not be changed
     */
    abstract JsonValue posted(FormSheet sheet, Map<String, String[]> post, String name);

    /** Under which name the sheet keeps what was typed. */
    String answerId() {
        return getId();
    }

    FormSheet sheet() {
        return AnswersContainer.sheetOf(this);
    }

    @Override
    public void decode(FacesContext context) {
        HttpServletRequest request = (HttpServletRequest) context.getExternalContext().getRequest();
        JsonValue raw = posted(sheet(), request.getParameterMap(), getClientId(context));
        if (raw != null) {
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
            sheet().type(answerId(), (JsonValue) getLocalValue());
        }
    }

    @Override
    public void encodeEnd(FacesContext context) {
        // All is written at the beginning: there are no children.
    }
}

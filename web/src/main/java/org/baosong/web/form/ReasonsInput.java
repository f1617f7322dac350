package org.baosong.web.form;

import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.baosong.definition.control.Findings;
import org.baosong.kernel.Jsons;

/** The filer's reasons for warnings. Their boxes stand at the fields; they are read here, all together. */
public class ReasonsInput extends UIInput {

    static final String ID = "reasons";

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
        String before = getClientId(context) + ":";
        JsonObjectBuilder reasons = Jsons.object();
        for (Map.Entry<String, String[]> posted : request.getParameterMap().entrySet()) {
            if (posted.getKey().startsWith(before) && posted.getValue().length == 1) {
                reasons.add(posted.getKey().substring(before.length()), posted.getValue()[0]);
            }
        }
        JsonObject given = reasons.build();
        if (!given.isEmpty() && AnswersContainer.sheetOf(this).filing().editable()) {
            setSubmittedValue(given);
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
            AnswersContainer.sheetOf(this).type(Findings.REASONS, (JsonValue) getLocalValue());
        }
    }

    @Override
    public void encodeEnd(FacesContext context) {
        // The boxes stand at the fields they belong to.
    }
}

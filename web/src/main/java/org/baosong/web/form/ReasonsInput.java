package org.baosong.web.form;

import jakarta.faces.context.FacesContext;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Map;
import org.baosong.definition.control.Findings;
import org.baosong.kernel.Jsons;

/** The filer's reasons for warnings. Their boxes stand at the fields; they are read here, all together. */
public class ReasonsInput extends SheetInput {

    static final String ID = "reasons";

    @Override
    JsonValue posted(FormSheet sheet, Map<String, String[]> post, String name) {
        String before = name + ":";
        JsonObjectBuilder reasons = Jsons.object();
        for (Map.Entry<String, String[]> posted : post.entrySet()) {
            if (posted.getKey().startsWith(before) && posted.getValue().length == 1) {
                reasons.add(posted.getKey().substring(before.length()), posted.getValue()[0]);
            }
        }
        JsonObject given = reasons.build();
        return given.isEmpty() || !sheet.filing().editable() ? null : given;
    }

    @Override
    String answerId() {
        return Findings.REASONS;
    }

    @Override
    public void encodeBegin(FacesContext context) {
        // The boxes stand at the fields they belong to.
    }
}

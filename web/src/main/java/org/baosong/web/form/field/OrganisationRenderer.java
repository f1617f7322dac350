package org.baosong.web.form.field;

import jakarta.json.JsonValue;
import java.util.Map;

/** Another organisation, such as the one above. Where somebody stands is set by the authority in charge, so it is shown, never asked. */
final class OrganisationRenderer implements FieldRenderer {

    @Override
    public void control(FieldState field, Wording words, Markup out) {
        out.begin("div").with("class", "f-text").with("id", field.id()).with("tabindex", "-1").text(field.display()).end("div");
    }

    @Override
    public JsonValue decode(Map<String, String[]> post, String name) {
        return null;
    }
}

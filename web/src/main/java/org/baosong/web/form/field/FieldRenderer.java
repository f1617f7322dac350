package org.baosong.web.form.field;

import jakarta.json.JsonValue;
import java.util.Map;

/** How answers of one type are asked for on a page: one small class per field type. Stateless; writes only escaped text. */
public interface FieldRenderer {

    /** Writes the control of an answer that may be changed. */
    void control(FieldState field, Wording words, Markup out);

    /** The raw answer in a posted form; null if the control was not on the page. */
    default JsonValue decode(Map<String, String[]> post, String name) {
        return RawAnswers.posted(post, name);
    }

    /** Whether it has several controls, which then need a group and a legend. */
    default boolean isGroup() {
        return false;
    }

    /** Id of the control to which the focus goes. */
    default String focusId(FieldState field) {
        return field.id();
    }
}

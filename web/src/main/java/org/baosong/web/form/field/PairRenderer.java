package org.baosong.web.form.field;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Map;
import org.baosong.kernel.Jsons;

/**
 * An answer in two controls. Both travel as one text {@code first;second}, so that what cannot be read can be kept as typed and shown
 * again in the right one.
 */
abstract class PairRenderer implements FieldRenderer {

    private static final String BETWEEN = ";";

    private final String first;
    private final String second;

    /** @param first ends of the ids of the two controls, which are also the names of the two halves of a stored answer */
    PairRenderer(String first, String second) {
        this.first = first;
        this.second = second;
    }

    @Override
    public boolean isGroup() {
        return true;
    }

    @Override
    public String focusId(FieldState field) {
        return field.id() + ":" + first;
    }

    /** The two halves as the controls show them. */
    String[] parts(JsonValue shown) {
        return shown instanceof JsonObject stored ? stored(stored) : typed(RawAnswers.text(shown));
    }

    /** The halves of an answer that could be read. */
    String[] stored(JsonObject answer) {
        return new String[] {answer.getString(first, ""), answer.getString(second, "")};
    }

    /** The halves of what was typed. */
    String[] typed(String text) {
        int between = text.indexOf(BETWEEN);
        return between < 0 ? new String[] {text, ""} : new String[] {text.substring(0, between), text.substring(between + 1)};
    }

    /** Whether nothing was typed into the two. */
    boolean isNothing(String one, String other) {
        return one.isBlank() && other.isBlank();
    }

    @Override
    public JsonValue decode(Map<String, String[]> post, String name) {
        String[] one = post.get(name + ":" + first);
        String[] other = post.get(name + ":" + second);
        if (one == null || other == null) {
            return null;
        }
        return Jsons.text(isNothing(one[0], other[0]) ? "" : one[0] + BETWEEN + other[0]);
    }
}

package org.baosong.web.form.field;

import jakarta.json.JsonValue;
import java.util.List;
import org.baosong.definition.model.Field;

/**
 * One field as it stands on one page: all a renderer needs to know.
 *
 * @param field     the question
 * @param id        id of its control, and its name in a post
 * @param shown     what the control shows, canonical or as typed; null for nothing
 * @param locked    whether it is shown as text only
 * @param required  whether an answer is needed, given the other answers
 * @param visible   whether it is asked, given the other answers
 * @param alone     whether it is an item of its own; otherwise it has a small label within its item
 * @param message   what is wrong with it, or empty
 * @param display   the stored answer in words, or empty
 * @param previous  the answer of the submission before, in words, if it differs; else empty
 * @param stored    what somebody else has saved meanwhile, in words, if it differs from what was typed here; else empty
 * @param lead      what the system writes before the answer, such as the divisions of an address
 * @param places    for a division the lists to choose from, from the widest to the one asked for
 * @param describes ids of the elements that explain it
 * @param beside    the period before, and what was noticed
 */
public record FieldState(Field field, String id, JsonValue shown, boolean locked, boolean required, boolean visible, boolean alone,
                         String message, String display, String previous, String stored, String lead, List<PlaceList> places,
                         String describes, Beside beside) {

    public boolean isWrong() {
        return !message.isEmpty();
    }

    /** What the control shows as one text. */
    public String text() {
        return RawAnswers.text(shown);
    }
}

package org.baosong.web.form.field;

import java.util.List;
import org.baosong.kernel.Level;

/**
 * One list of divisions to choose from.
 *
 * @param level  what is chosen in it
 * @param above  full name of the division above, empty while that is not chosen
 * @param places what is in it
 * @param chosen code of the chosen one, or empty
 */
public record PlaceList(Level level, String above, List<Place> places, String chosen) {

    /** One division. */
    public record Place(String code, String name) {
    }
}

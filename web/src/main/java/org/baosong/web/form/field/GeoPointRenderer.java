package org.baosong.web.form.field;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Map;
import org.baosong.kernel.Jsons;

/**
 * A place by two numbers. Both travel as one text {@code 116.44;39.92}, so that what cannot be read can be kept as typed and shown
 * again in the right box.
 */
final class GeoPointRenderer implements FieldRenderer {

    private static final String LON = ":lon";
    private static final String LAT = ":lat";
    private static final String BETWEEN = ";";

    @Override
    public boolean isGroup() {
        return true;
    }

    @Override
    public String focusId(FieldState field) {
        return field.id() + LON;
    }

    @Override
    public void control(FieldState field, Wording words, Markup out) {
        String[] typed = parts(field.shown());
        out.begin("span").with("class", "f-point");
        number(field, LON, typed[0], words, out);
        number(field, LAT, typed[1], words, out);
        out.end("span");
    }

    private static void number(FieldState field, String which, String typed, Wording words, Markup out) {
        out.begin("label").with("for", field.id() + which).text(words.say("form.geo" + which.replace(':', '.'))).end("label");
        Controls.begin(out, "input", field, field.id() + which).with("type", "text").with("inputmode", "decimal").with("class", "f-number")
                .with("autocomplete", "off").with("value", typed).end("input");
    }

    /** Longitude and latitude as the two boxes show them. */
    static String[] parts(JsonValue shown) {
        if (shown instanceof JsonObject point) {
            return new String[] {point.getString("lon", ""), point.getString("lat", "")};
        }
        String[] halves = RawAnswers.text(shown).split(BETWEEN, 2);
        return new String[] {halves[0], halves.length == 2 ? halves[1] : ""};
    }

    @Override
    public JsonValue decode(Map<String, String[]> post, String name) {
        String[] lon = post.get(name + LON);
        String[] lat = post.get(name + LAT);
        if (lon == null || lat == null) {
            return null;
        }
        boolean nothing = lon[0].isBlank() && lat[0].isBlank();
        return Jsons.text(nothing ? "" : lon[0] + BETWEEN + lat[0]);
    }
}

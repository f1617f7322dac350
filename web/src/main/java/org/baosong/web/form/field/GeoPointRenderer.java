package org.baosong.web.form.field;

/** A place by two numbers. */
final class GeoPointRenderer extends PairRenderer {

    private static final String LON = "lon";
    private static final String LAT = "lat";

    GeoPointRenderer() {
        super(LON, LAT);
    }

    @Override
    public void control(FieldState field, Wording words, Markup out) {
        String[] shown = parts(field.shown());
        out.begin("span").with("class", "f-point");
        number(field, LON, shown[0], words, out);
        number(field, LAT, shown[1], words, out);
        if (!field.beside().fixed()) {
            // Without scripts there is no map, and nothing to press.
            out.begin("button").with("type", "button").with("class", "btn f-map").with("data-map", field.id()).flag("hidden", true)
                    .text(words.say("form.geo.map")).end("button");
        }
        out.end("span");
    }

    private static void number(FieldState field, String which, String typed, Wording words, Markup out) {
        out.begin("span").with("class", "f-half").begin("label").with("for", field.id() + ":" + which).text(words.say("form.geo." + which)).end("label");
        Controls.begin(out, "input", field, field.id() + ":" + which).with("type", "text").with("inputmode", "decimal").with("class", "f-number")
                .with("autocomplete", "off").with("value", typed).end("input").end("span");
    }
}

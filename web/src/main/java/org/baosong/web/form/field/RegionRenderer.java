package org.baosong.web.form.field;

import java.util.List;

/**
 * An administrative division: one list if the filer's area lies directly above, otherwise one list per level, of which the upper ones
 * only lead to the last.
 */
final class RegionRenderer implements FieldRenderer {

    @Override
    public void control(FieldState field, Wording words, Markup out) {
        List<PlaceList> lists = field.places();
        out.begin("span").with("class", "f-places");
        for (PlaceList list : lists.subList(0, lists.size() - 1)) {
            out.begin("select").with("id", field.id() + ":" + list.level()).with("data-leads-to", next(field, lists, list))
                    .with("aria-label", words.say("form.place." + list.level())).with("aria-describedby", field.describes());
            options(list, words, out);
            out.end("select");
        }
        PlaceList last = lists.get(lists.size() - 1);
        Controls.begin(out, "select", field, field.id()).with("data-above", last.above());
        options(last, words, out);
        out.end("select").end("span");
    }

    private static String next(FieldState field, List<PlaceList> lists, PlaceList list) {
        int position = lists.indexOf(list) + 1;
        return position == lists.size() - 1 ? field.id() : field.id() + ":" + lists.get(position).level();
    }

    private static void options(PlaceList list, Wording words, Markup out) {
        Controls.option(out, "", words.say("form.choose"), list.chosen().isEmpty());
        list.places().forEach(place -> Controls.option(out, place.code(), place.name(), place.code().equals(list.chosen())));
        boolean known = list.chosen().isEmpty() || list.places().stream().anyMatch(place -> place.code().equals(list.chosen()));
        if (!known) {
            Controls.option(out, list.chosen(), list.chosen(), true);
        }
    }
}

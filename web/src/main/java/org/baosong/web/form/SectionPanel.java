package org.baosong.web.form;

import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import org.baosong.definition.model.Section;
import org.baosong.filing.boundary.FilingView.SectionProgress;
import org.baosong.web.form.field.Markup;
import org.baosong.web.form.field.Wording;

/** A section of the form under its heading, with how far it has come. */
public class SectionPanel extends UIComponentBase {

    private String sectionId;

    void setSectionId(String sectionId) {
        this.sectionId = sectionId;
    }

    @Override
    public String getFamily() {
        return AnswersContainer.FAMILY;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        FormSheet sheet = AnswersContainer.sheetOf(this);
        Section section = sheet.definition().section(sectionId).orElseThrow();
        Wording words = sheet.words();
        Markup out = new Markup();
        out.begin("section").with("class", "panel f-section").with("id", anchor(section)).with("aria-labelledby", anchor(section) + "-title")
                .with("data-section", section.id()).with("data-when", section.visible().isAlways() ? null : section.visible().toJson().toString())
                .flag("hidden", !sheet.isAsked(section));
        out.begin("div").with("class", "f-section-head");
        out.begin("h2").with("id", anchor(section) + "-title").text(section.title().in(words.locale())).end("h2");
        out.begin("span").with("class", "f-progress").with("data-progress", section.id()).with("data-words", words.say("form.progress"))
                .text(sheet.progress(section).map(progress -> progress(words, progress)).orElse("")).end("span");
        out.end("div");
        if (!section.note().isEmpty()) {
            out.element("p", "muted", section.note().in(words.locale()));
        }
        context.getResponseWriter().write(out.toString());
    }

    static String anchor(Section section) {
        return "section-" + section.id();
    }

    private static String progress(Wording words, SectionProgress progress) {
        return words.say("form.progress").replace("#1", String.valueOf(progress.filled())).replace("#2", String.valueOf(progress.required()));
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        context.getResponseWriter().write("</section>");
    }
}

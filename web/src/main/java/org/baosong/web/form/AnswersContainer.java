package org.baosong.web.form;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.NamingContainer;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.AbortProcessingException;
import jakarta.faces.event.ComponentSystemEvent;
import jakarta.faces.event.ListenerFor;
import jakarta.faces.event.PostAddToViewEvent;
import java.util.List;
import java.util.Optional;
import org.baosong.definition.model.Field;
import org.baosong.definition.model.Section;

/**
 * The questions of a definition as a component tree, built when the page is: section, item, field. The whole form is always built;
 * what is not asked is only hidden, so that a condition never makes an input vanish between two requests.
 */
@FacesComponent(value = AnswersContainer.TYPE, createTag = true, tagName = "answers", namespace = AnswersContainer.NAMESPACE)
@ListenerFor(systemEventClass = PostAddToViewEvent.class)
public class AnswersContainer extends UIComponentBase implements NamingContainer {

    static final String TYPE = "org.baosong.form.Answers";
    static final String FAMILY = "org.baosong.form";
    /** Namespace of the form's tags. */
    static final String NAMESPACE = "org.baosong.form";

    @Override
    public String getFamily() {
        return FAMILY;
    }

    /** The form being shown; null while there is none. */
    public FormSheet getSheet() {
        return (FormSheet) getStateHelper().eval("sheet");
    }

    public void setSheet(FormSheet sheet) {
        throw new UnsupportedOperationException("the sheet is an expression");
    }

    @Override
    public void processEvent(ComponentSystemEvent event) throws AbortProcessingException {
        super.processEvent(event);
        if (event instanceof PostAddToViewEvent && getChildCount() == 0 && getSheet() != null) {
            getSheet().sections().forEach(this::addSection);
            ReasonsInput reasons = new ReasonsInput();
            reasons.setId(ReasonsInput.ID);
            getChildren().add(reasons);
        }
    }

    private void addSection(Section section) {
        SectionPanel panel = new SectionPanel();
        panel.setId("s-" + section.id());
        panel.setSectionId(section.id());
        if (section.repeats()) {
            TableInput table = new TableInput();
            table.setId(section.id());
            panel.getChildren().add(table);
        }
        for (Section.Item item : section.repeats() ? List.<Section.Item>of() : section.items()) {
            ItemPanel row = new ItemPanel();
            row.setId("i-" + item.head().id());
            row.setHead(item.head().id());
            item.parts().forEach(field -> row.getChildren().add(input(field)));
            panel.getChildren().add(row);
        }
        getChildren().add(panel);
    }

    private static FieldInput input(Field field) {
        FieldInput input = new FieldInput();
        input.setId(field.id());
        return input;
    }

    /** The sheet that a component within the form shows. */
    static FormSheet sheetOf(UIComponent component) {
        UIComponent above = component;
        while (!(above instanceof AnswersContainer)) {
            above = above.getParent();
        }
        return ((AnswersContainer) above).getSheet();
    }

    /** The item of the form with that head. */
    static Optional<Section.Item> item(FormSheet sheet, String head) {
        return sheet.sections().stream().flatMap(section -> section.items().stream()).filter(item -> item.head().id().equals(head)).findFirst();
    }

    @Override
    public String getContainerClientId(FacesContext context) {
        return getClientId(context);
    }
}

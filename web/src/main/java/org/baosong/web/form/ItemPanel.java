package org.baosong.web.form;

import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import org.baosong.web.form.field.ItemMarkup;
import org.baosong.web.form.field.ItemState;
import org.baosong.web.form.field.Markup;

/** One item as people count them: label, explanation, remarks, and inside it the inputs of its parts. */
public class ItemPanel extends UIComponentBase {

    private String head;

    void setHead(String head) {
        this.head = head;
    }

    @Override
    public String getFamily() {
        return AnswersContainer.FAMILY;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        FormSheet sheet = AnswersContainer.sheetOf(this);
        Markup out = new Markup();
        ItemMarkup.begin(item(sheet), sheet.words(), out);
        context.getResponseWriter().write(out.toString());
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        FormSheet sheet = AnswersContainer.sheetOf(this);
        Markup out = new Markup();
        ItemMarkup.end(item(sheet), sheet.words(), out);
        context.getResponseWriter().write(out.toString());
    }

    private ItemState item(FormSheet sheet) {
        return sheet.item(AnswersContainer.item(sheet, head).orElseThrow());
    }
}

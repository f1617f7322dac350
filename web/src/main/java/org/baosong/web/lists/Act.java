package org.baosong.web.lists;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UICommand;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ActionEvent;

/**
 * An act of a form whose buttons are plain HTML: {@code <button name="retry" value="42">} sets off {@code <desk:act id="retry">}, and the
 * bean reads 42 from the request. So a list of rows needs neither page state nor a component per row, and a button can never act on
 * another row because the list has changed meanwhile.
 */
@FacesComponent(value = Act.TYPE, createTag = true, tagName = "act", namespace = Act.NAMESPACE)
public class Act extends UICommand {

    static final String TYPE = "org.baosong.Act";
    static final String NAMESPACE = "urn:baosong:desk";

    public Act() {
        setRendererType(null);
    }

    @Override
    public void decode(FacesContext context) {
        if (context.getExternalContext().getRequestParameterMap().containsKey(getId())) {
            queueEvent(new ActionEvent(context, this));
        }
    }
}

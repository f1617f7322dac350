package org.baosong.web.frame;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/** Puts the messages area of the frame into every partial answer that has something to say, so that no page can forget to. */
public class MessagesInAjax implements PhaseListener {

    /** Client id of the area in {@code frame.xhtml} and {@code public.xhtml}. */
    public static final String AREA = "messages";

    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        if (faces.getPartialViewContext().isPartialRequest() && !faces.getPartialViewContext().isRenderAll() && faces.getViewRoot() != null) {
            UIComponent area = faces.getViewRoot().findComponent(AREA);
            if (area != null) {
                faces.getPartialViewContext().getRenderIds().add(AREA);
            }
        }
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        // Nothing to do once the answer is written.
    }
}

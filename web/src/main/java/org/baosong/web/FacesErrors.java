package org.baosong.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Texts;
import org.baosong.kernel.Violation;
import org.baosong.web.api.References;
import org.baosong.web.api.Unwrapped;

/**
 * Shows refusals on pages: each violation at the input whose id is the violation's field, the rest in the messages area. Unexpected
 * failures show a reference number only. Actions run through {@link #attempt}.
 */
public final class FacesErrors {

    private FacesErrors() {
    }

    /** Runs an action; answers false, with everything said on the page, if it was refused or failed. */
    public static boolean attempt(Runnable action) {
        try {
            action.run();
            return true;
        } catch (RuntimeException thrown) {
            show(FacesContext.getCurrentInstance(), thrown);
            return false;
        }
    }

    /** Says what went wrong. */
    public static void show(FacesContext faces, Throwable thrown) {
        Optional<DomainException> refusal = Unwrapped.refusal(thrown);
        if (refusal.isEmpty()) {
            String reference = References.log(thrown, faces.getViewRoot() == null ? "?" : faces.getViewRoot().getViewId());
            say(faces, null, Texts.error(locale(faces), new DomainException(CommonError.BUG, reference)));
            return;
        }
        for (Violation violation : refusal.get().violations()) {
            String clientId = clientId(faces, violation.field());
            say(faces, clientId, Texts.error(locale(faces), violation.code(), violation.args()));
        }
        if (refusal.get().violations().isEmpty()) {
            say(faces, null, Texts.error(locale(faces), refusal.get()));
        }
        faces.validationFailed();
    }

    /** A message of success in the messages area; survives one redirect. */
    public static void done(String text) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, null));
    }

    private static void say(FacesContext faces, String clientId, String text) {
        faces.addMessage(clientId, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    private static Locale locale(FacesContext faces) {
        return faces.getViewRoot() == null ? Texts.CHINESE : faces.getViewRoot().getLocale();
    }

    /** Client id of the input with that id anywhere in the page, null if there is none; dots of a field are written as lines in ids. */
    static String clientId(FacesContext faces, String field) {
        if (field.isEmpty() || faces.getViewRoot() == null) {
            return null;
        }
        String id = field.replace('.', '_');
        String[] found = new String[1];
        faces.getViewRoot().visitTree(VisitContext.createVisitContext(faces, null, EnumSet.of(VisitHint.SKIP_UNRENDERED)),
                (context, component) -> visit(faces, component, id, found));
        return found[0];
    }

    private static VisitResult visit(FacesContext faces, UIComponent component, String id, String[] found) {
        if (!id.equals(component.getId())) {
            return VisitResult.ACCEPT;
        }
        found[0] = component.getClientId(faces);
        if (component instanceof UIInput input) {
            input.setValid(false);
        }
        return VisitResult.COMPLETE;
    }
}

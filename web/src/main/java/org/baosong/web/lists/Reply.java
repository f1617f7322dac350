package org.baosong.web.lists;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.baosong.web.FacesErrors;

/** What a page answers to an act: words, and where to go next, always by redirect, so that "reload" never sends an act twice. */
public final class Reply {

    private Reply() {
    }

    /** Outcome that leads to a page; parameters are names and values in turn, empty values are left out. */
    public static String to(String page, Object... parameters) {
        Map<String, String> query = new LinkedHashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            query.put(String.valueOf(parameters[i]), String.valueOf(parameters[i + 1]));
        }
        query.put("faces-redirect", "true");
        return Paging.address(page, query);
    }

    /** The same, saying there what was done. */
    public static String done(String words, String page, Object... parameters) {
        FacesErrors.done(words);
        return kept(page, parameters);
    }

    /** The same, with whatever messages there are already. */
    public static String kept(String page, Object... parameters) {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
        return to(page, parameters);
    }

    /** Says what is missing; the page stays. */
    public static String warn(String words) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, words, null));
        return null;
    }

    /** Says it at an input of a form without prepended ids; the page stays. */
    public static String at(String input, String words) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(input, new FacesMessage(FacesMessage.SEVERITY_ERROR, words, null));
        faces.validationFailed();
        return null;
    }

    /** Keeps something for the page one is sent to, and no longer. */
    public static void carry(String name, Object value) {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().put(name, value);
    }

    /** What was carried here, or null. */
    public static Object carried(String name) {
        return FacesContext.getCurrentInstance().getExternalContext().getFlash().get(name);
    }
}

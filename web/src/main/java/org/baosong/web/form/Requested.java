package org.baosong.web.form;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DomainException;

/** Reads keys from the address of a page or a posted form; whatever is no key leads to nothing. */
final class Requested {

    private Requested() {
    }

    /** The request behind the current page. */
    static HttpServletRequest inFaces() {
        return (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    static boolean has(HttpServletRequest request, String name) {
        String text = request.getParameter(name);
        return text != null && !text.isEmpty();
    }

    /** A key that must be there. */
    static long key(HttpServletRequest request, String name) {
        return number(request.getParameter(name), CommonError.NOT_FOUND);
    }

    /** A number of a form of ours. */
    static long number(HttpServletRequest request, String name) {
        return number(request.getParameter(name), CommonError.MALFORMED);
    }

    static long number(String text, CommonError otherwise) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException noNumber) {
            throw new DomainException(otherwise);
        }
    }
}

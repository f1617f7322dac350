package org.baosong.web.frame;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import org.baosong.kernel.DomainException;
import org.baosong.web.FacesErrors;
import org.baosong.web.api.Unwrapped;

/**
 * What happens when a page throws. A refused action comes back to its page with the words of the refusal; a page that cannot be shown
 * answers with its status (404, 403 …); a page whose state is gone is fetched anew. Nothing ever shows a stack trace.
 */
public class FailureHandling extends ExceptionHandlerFactory {

    public FailureHandling(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Handler(getWrapped().getExceptionHandler());
    }

    private static final class Handler extends ExceptionHandlerWrapper {

        Handler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() throws FacesException {
            Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
            if (events.hasNext()) {
                FacesContext faces = FacesContext.getCurrentInstance();
                Throwable thrown = events.next().getContext().getException();
                if (settle(faces, thrown)) {
                    clear();
                }
            }
            getWrapped().handle();
        }

        private void clear() {
            Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
            while (events.hasNext()) {
                events.next();
                events.remove();
            }
        }

        private static boolean settle(FacesContext faces, Throwable thrown) {
            try {
                if (isExpired(thrown)) {
                    reload(faces);
                    return true;
                }
                Optional<DomainException> refusal = Unwrapped.refusal(thrown);
                boolean drawing = faces.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
                if (refusal.isPresent() && (drawing || !faces.isPostback())) {
                    answer(faces, refusal.get().error().status());
                    return true;
                }
                if (!drawing && faces.isPostback() && faces.getViewRoot() != null) {
                    FacesErrors.show(faces, thrown);
                    faces.renderResponse();
                    return true;
                }
                return false;
            } catch (IOException unwritable) {
                return false;
            }
        }

        private static boolean isExpired(Throwable thrown) {
            for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                if (cause instanceof ViewExpiredException) {
                    return true;
                }
            }
            return false;
        }

        /** The state of the page is gone, what it showed is not: draw it afresh. */
        private static void reload(FacesContext faces) throws IOException {
            HttpServletRequest request = (HttpServletRequest) faces.getExternalContext().getRequest();
            String query = request.getQueryString();
            faces.getExternalContext().redirect(request.getRequestURI() + (query == null ? "" : "?" + query));
        }

        private static void answer(FacesContext faces, int status) throws IOException {
            ExternalContext external = faces.getExternalContext();
            if (!external.isResponseCommitted()) {
                external.responseReset();
                external.responseSendError(status, null);
            }
            faces.responseComplete();
        }
    }
}

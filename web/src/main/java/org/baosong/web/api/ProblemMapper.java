package org.baosong.web.api;

import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DomainException;
import org.baosong.web.security.Languages;

/** Turns whatever goes wrong behind the API into a problem document. Unexpected failures show a reference number and nothing else. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        Locale locale = Languages.of(request);
        String path = request.getRequestURI();
        Optional<DomainException> refusal = Unwrapped.refusal(thrown);
        if (refusal.isPresent()) {
            return answer(Problem.of(refusal.get(), path, locale), null);
        }
        if (thrown instanceof WebApplicationException http && http.getResponse().getStatus() < 500) {
            return answer(http(http, path, locale), http.getResponse().getHeaderString(HttpHeaders.ALLOW));
        }
        if (unreadable(thrown)) {
            return answer(Problem.of(CommonError.MALFORMED, path, locale), null);
        }
        return answer(Problem.of(CommonError.BUG, path, locale, References.log(thrown, request.getMethod() + " " + path)), null);
    }

    private static boolean unreadable(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonException || cause instanceof JsonbException) {
                return true;
            }
        }
        return thrown instanceof ProcessingException;
    }

    /** Answers of the container itself (no such path, wrong method, wrong type) keep their status and get our form. */
    private static Problem http(WebApplicationException http, String path, Locale locale) {
        int status = http.getResponse().getStatus();
        CommonError nearest = switch (status) {
            case 401 -> CommonError.UNAUTHENTICATED;
            case 403 -> CommonError.FORBIDDEN;
            case 404 -> CommonError.NOT_FOUND;
            case 429 -> CommonError.TOO_MANY;
            default -> CommonError.MALFORMED;
        };
        Problem problem = Problem.of(nearest, path, locale);
        return new Problem(status, problem.code(), http.getResponse().getStatusInfo().getReasonPhrase(), problem.detail(), path, List.of());
    }

    private static Response answer(Problem problem, String allow) {
        Response.ResponseBuilder response = Response.status(problem.status()).type(Problem.MEDIA_TYPE + ";charset=UTF-8")
                .entity(problem.json().toString());
        if (problem.status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return allow == null ? response.build() : response.header(HttpHeaders.ALLOW, allow).build();
    }
}

package org.baosong.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.util.List;
import org.baosong.kernel.CommonError;
import org.junit.jupiter.api.Test;

/** While the database is away everybody is told so in his own form; nobody is sent to a log-in that cannot work either. */
class RefusalsTest {

    private final StringWriter written = new StringWriter();
    private int status;
    private int error;

    private final HttpServletResponse response = (HttpServletResponse) Proxy.newProxyInstance(getClass().getClassLoader(),
            new Class<?>[] {HttpServletResponse.class}, (proxy, method, args) -> {
                switch (method.getName()) {
                    case "setStatus" -> status = (Integer) args[0];
                    case "sendError" -> error = (Integer) args[0];
                    default -> { }
                }
                return method.getName().equals("getWriter") ? new PrintWriter(written) : null;
            });

    private static HttpServletRequest request(String path) {
        return (HttpServletRequest) Proxy.newProxyInstance(RefusalsTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class},
                (proxy, method, args) -> List.of("getServletPath", "getRequestURI").contains(method.getName()) ? path : null);
    }

    private void refuse(String path) throws IOException {
        Refusals.send(request(path), response, Door.of(path), CommonError.UNAVAILABLE);
    }

    @Test
    void aPageIsAnsweredWithTheErrorPage() throws IOException {
        refuse("/audit/worklist.xhtml");
        assertThat(error).isEqualTo(503);
        assertThat(written.toString()).isEmpty();
    }

    @Test
    void aProgramIsAnsweredWithAProblem() throws IOException {
        refuse("/api/v1/filings");
        assertThat(status).isEqualTo(503);
        assertThat(written.toString()).contains("F4001", "系统暂时无法处理，请稍后再试。");
    }
}

package org.baosong.web.security;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.baosong.identity.boundary.Logins;

/** Ends the session. Only by POST, so that no picture on another site can log somebody out. */
@WebServlet("/logout")
public class LogoutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient Logins logins;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        WebSession.of(request).ifPresent(session -> {
            logins.loggedOut();
            session.end();
        });
        response.sendRedirect(request.getContextPath() + "/login.xhtml?left=1");
    }
}

package org.baosong.web.frame;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.baosong.identity.boundary.MyAccount;
import org.baosong.identity.boundary.Preferences;
import org.baosong.web.security.CurrentVisitor;
import org.baosong.web.security.LocalPath;

/** Changes language, text size or colours and returns to the page it was asked from; remembered for the account if there is one. */
@WebServlet("/preferences")
public class PreferencesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentVisitor visitors;

    @EJB
    private transient MyAccount account;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Preferences now = Looks.of(request, visitors);
        Preferences wish = new Preferences(given(request, "language", now.language()), given(request, "textSize", now.textSize()),
                given(request, "theme", now.theme()));
        PreferencesCookie.write(request, response, wish);
        if (visitors.get().isPresent()) {
            account.prefer(wish);
        }
        response.sendRedirect(request.getContextPath() + LocalPath.orHome(request.getParameter("back")));
    }

    private static String given(HttpServletRequest request, String name, String otherwise) {
        return Optional.ofNullable(request.getParameter(name)).orElse(otherwise);
    }
}

package org.baosong.web.system;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.baosong.identity.boundary.AccountFilter;
import org.baosong.identity.boundary.AccountView;
import org.baosong.identity.boundary.Accounts;
import org.baosong.kernel.Page;
import org.baosong.scope.entity.Role;
import org.baosong.web.frame.PlaceName;
import org.baosong.web.frame.Words;
import org.baosong.web.security.CurrentVisitor;

/** The list of accounts in one's own area. All of its state stands in the address, so it can be kept as a bookmark. */
@Named
@RequestScoped
public class UsersPage {

    private static final int SIZE = 20;

    @EJB
    private Accounts accounts;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Words words;

    @Inject
    private PlaceName placeName;

    @Inject
    private CurrentVisitor visitors;

    private Page<AccountView> page;

    @PostConstruct
    void load() {
        Role role = Arrays.stream(Role.values()).filter(r -> r.name().equals(getRole())).findFirst().orElse(null);
        Boolean disabled = getState().equals("disabled") ? Boolean.TRUE : getState().equals("active") ? Boolean.FALSE : null;
        String kind = List.of("officer", "organisation").contains(getKind()) ? getKind() : null;
        page = accounts.list(new AccountFilter(getText(), kind, null, disabled, role, 0, getState().equals("locked"),
                request.getParameter("after"), SIZE));
    }

    public List<AccountView> getRows() {
        return page.rows();
    }

    public String getCount() {
        return page.totalIsCapped() ? words.of("list.countMany") : words.of("list.count", page.total());
    }

    /** Address of the next page, null at the end. */
    public String getNext() {
        return page.next() == null ? null : "users.xhtml?" + query() + "&after=" + encoded(page.next());
    }

    public String getFirst() {
        return request.getParameter("after") == null ? null : "users.xhtml?" + query();
    }

    private String query() {
        return "text=" + encoded(getText()) + "&kind=" + encoded(getKind()) + "&role=" + encoded(getRole()) + "&state=" + encoded(getState());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public String place(AccountView row) {
        return row.deskCode() != null ? placeName.ofDesk(row.deskCode())
                : row.organisationId() != 0 ? words.of("users.organisation") : words.of("place.installation");
    }

    /** Whether this person may create officers: the security administrator only looks after rights. */
    public boolean isMayCreate() {
        return visitors.has(Role.SYSTEM_ADMIN) || visitors.has(Role.REGISTRAR);
    }

    public Role[] getAllRoles() {
        return Role.values();
    }

    public String getText() {
        return parameter("text");
    }

    public String getKind() {
        return parameter("kind");
    }

    public String getRole() {
        return parameter("role");
    }

    public String getState() {
        return parameter("state");
    }

    private String parameter(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }
}

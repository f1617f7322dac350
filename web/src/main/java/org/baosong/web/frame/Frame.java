package org.baosong.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baosong.identity.boundary.Preferences;
import org.baosong.identity.boundary.Visitor;
import org.baosong.web.security.CurrentVisitor;
import org.baosong.web.security.Door;
import org.baosong.web.security.WebSession;

/** Everything the page template asks for: who, where, which look, which menu. */
@Named
@RequestScoped
public class Frame {

    @Inject
    private CurrentVisitor visitors;

    @Inject
    private HttpServletRequest request;

    @Inject
    private PlaceName places;

    @Inject
    @Any
    private Instance<HeaderCount> counts;

    private Preferences look;

    /** One heading of the menu with its entries. */
    public record MenuGroup(Menu.Group group, List<Menu> entries) {

        public String getKey() {
            return "menu.group." + group.name();
        }

        public List<Menu> getEntries() {
            return entries;
        }
    }

    /** A number in the header. */
    public record Count(String key, String icon, String path, int number) {

        public String getKey() {
            return key;
        }

        public String getIcon() {
            return icon;
        }

        public String getPath() {
            return path;
        }

        public int getNumber() {
            return number;
        }
    }

    public boolean isLoggedIn() {
        return visitors.get().isPresent();
    }

    /** Name of the person or organisation. */
    public String getName() {
        return visitors.actor().name();
    }

    public String getUserName() {
        return visitors.get().map(Visitor::userName).orElse("");
    }

    /** The account as text, so that a page can tell whether somebody else has logged in meanwhile. */
    public String getAccountId() {
        return Long.toString(visitors.actor().accountId());
    }

    /** The authority or organisation somebody works for; also the name of the area in the header. */
    public String getPlace() {
        return isLoggedIn() ? places.of(visitors.actor()) : "";
    }

    /** Secret that script calls send back; empty while nobody is logged in. */
    public String getCsrf() {
        return WebSession.of(request).map(WebSession::csrfToken).orElse("");
    }

    public List<MenuGroup> getMenu() {
        Map<Menu.Group, List<Menu>> groups = new EnumMap<>(Menu.Group.class);
        Menu.of(visitors.actor()).forEach(entry -> groups.computeIfAbsent(entry.getGroup(), g -> new ArrayList<>()).add(entry));
        return groups.entrySet().stream().map(e -> new MenuGroup(e.getKey(), e.getValue())).toList();
    }

    public boolean isActive(Menu entry) {
        return entry.leadsTo(FacesContext.getCurrentInstance().getViewRoot().getViewId());
    }

    /** Whether the header offers the search for filings. */
    public boolean isMayFind() {
        return Menu.of(visitors.actor()).contains(Menu.FILINGS);
    }

    public List<Count> getCounts() {
        return counts.stream().map(c -> new Count(c.key(), c.icon(), c.path(), c.count(visitors.actor()))).filter(c -> c.number() >= 0)
                .sorted(Comparator.comparing(Count::path)).toList();
    }

    public Preferences getLook() {
        if (look == null) {
            look = Looks.of(request, visitors);
        }
        return look;
    }

    public String getTextSize() {
        return getLook().textSize();
    }

    public String getTheme() {
        return getLook().theme();
    }

    public Locale getLocale() {
        return Looks.locale(getLook());
    }

    /** Value of the html element's lang attribute. */
    public String getLanguageTag() {
        return getLook().language().equals("en") ? "en" : "zh-CN";
    }

    /** This page with its query, to come back to. */
    public String getHere() {
        String query = request.getQueryString();
        return Door.pathOf(request) + (query == null ? "" : "?" + query);
    }

    /** Start of the address of all pages. */
    public String getBase() {
        return request.getContextPath();
    }
}

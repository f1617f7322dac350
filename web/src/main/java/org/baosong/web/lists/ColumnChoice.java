package org.baosong.web.lists;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baosong.identity.boundary.ListColumns;
import org.baosong.web.FacesErrors;
import org.baosong.web.frame.Words;

/** Own columns: which of the optional columns of a list somebody sees, and the choice of them on the page. */
@Named
@RequestScoped
public class ColumnChoice {

    /** Optional columns of each list, in order, with the key of their heading. */
    private static final Map<String, Map<String, String>> LISTS = Map.of(
            "worklist", columns("filingNo", "audit.filingNo", "machine", "audit.machine", "arrived", "audit.arrived", "due", "audit.due"),
            "organisations", columns("code", "org.code", "kind", "org.kind", "parent", "org.parent", "userName", "login.userName", "complete", "org.complete",
                    "state", "list.state"),
            "filings", columns("period", "query.period", "state", "list.state", "holder", "query.holder", "submitted", "query.submitted"));

    @EJB
    private ListColumns chosen;
    @Inject
    private Words words;
    @Inject
    private HttpServletRequest request;

    private final Map<String, Optional<List<String>>> known = new HashMap<>();

    private static Map<String, String> columns(String... namesAndKeys) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (int i = 0; i < namesAndKeys.length; i += 2) {
            columns.put(namesAndKeys[i], namesAndKeys[i + 1]);
        }
        return columns;
    }

    /** A column that may be shown or not. */
    public record Option(String name, String label, boolean shown) {
    }

    /** Whether a list has optional columns. */
    public static boolean isKnown(String list) {
        return LISTS.containsKey(list);
    }

    /** Names of the optional columns of a list, in order. */
    public static List<String> names(String list) {
        return List.copyOf(LISTS.get(list).keySet());
    }

    /** Whether a column is shown; all are until somebody chooses. */
    public boolean shows(String list, String column) {
        return known.computeIfAbsent(list, chosen::of).map(columns -> columns.contains(column)).orElse(true);
    }

    public List<Option> options(String list) {
        return LISTS.get(list).entrySet().stream().map(column -> new Option(column.getKey(), words.of(column.getValue()), shows(list, column.getKey()))).toList();
    }

    /** What to come back to with: the filter and the page as they stand. */
    public String getQuery() {
        return request.getQueryString() == null ? "" : request.getQueryString();
    }

    /** Remembers what was ticked and shows the list again as it stood. */
    public void save() {
        String list = Optional.ofNullable(request.getParameter("columnList")).filter(LISTS::containsKey).orElse("worklist");
        List<String> ticked = Optional.ofNullable(request.getParameterValues("column")).map(List::of).orElse(List.of());
        FacesContext faces = FacesContext.getCurrentInstance();
        if (FacesErrors.attempt(() -> chosen.choose(list, names(list).stream().filter(ticked::contains).toList()))) {
            String query = Optional.ofNullable(request.getParameter("query")).orElse("").replaceAll("[\\r\\n#]", "");
            try {
                faces.getExternalContext().redirect(request.getContextPath() + faces.getViewRoot().getViewId() + (query.isEmpty() ? "" : "?" + query));
            } catch (IOException away) {
                throw new UncheckedIOException(away);
            }
        }
    }
}

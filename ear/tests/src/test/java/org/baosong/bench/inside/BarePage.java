package org.baosong.bench.inside;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** The reference of P8: a form and a table, as a page of the component library comes out of the box. */
@Named
@RequestScoped
public class BarePage {

    @Resource(lookup = "jdbc/baosong")
    private DataSource database;

    @Inject
    private HttpServletRequest request;

    private BareQuery.Found found;
    private String text = "";

    @PostConstruct
    void load() {
        try {
            found = BareQuery.county(database, request.getParameter("county"));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public String find() {
        return null;
    }

    public List<BareRow> getRows() {
        return found.rows();
    }

    public int getTotal() {
        return found.total();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}

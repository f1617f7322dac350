package org.baosong.web.definitions;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.baosong.definition.boundary.DefinitionView;
import org.baosong.definition.boundary.Definitions;
import org.baosong.scope.entity.Role;
import org.baosong.web.frame.PlaceName;
import org.baosong.web.security.CurrentVisitor;

/** The list of 事项 with the version that new filings take. */
@Named
@RequestScoped
public class DefinitionsPage {

    static final String PAGE = "/definitions/list.xhtml";

    @EJB
    private Definitions definitions;
    @Inject
    private PlaceName places;
    @Inject
    private CurrentVisitor visitors;

    private List<DefinitionView> rows;

    @PostConstruct
    void load() {
        rows = definitions.list();
    }

    public List<DefinitionView> getRows() {
        return rows;
    }

    public String owner(DefinitionView row) {
        return places.ofDesk(row.owner().toString());
    }

    public boolean isMayPublish() {
        return visitors.has(Role.SYSTEM_ADMIN);
    }
}

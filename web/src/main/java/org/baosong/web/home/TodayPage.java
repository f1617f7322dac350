package org.baosong.web.home;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.baosong.messaging.boundary.OutboxStatus;
import org.baosong.scope.entity.Role;
import org.baosong.web.frame.Words;
import org.baosong.web.security.CurrentVisitor;

/** What the home page shows beside the greeting: to-dos, what is owed, how far the area has come. The role decides, not the layout. */
@Named
@RequestScoped
public class TodayPage {

    @EJB
    private OutboxStatus outbox;
    @Inject
    private OfficerDay officer;
    @Inject
    private FilerDay filer;
    @Inject
    private Corrections returned;
    @Inject
    private Words words;
    @Inject
    private CurrentVisitor visitors;

    private List<Todo> todos;
    private List<OfficerDay.Area> areas = List.of();
    private List<FilerDay.Owed> owed = List.of();
    private List<Corrections.Correction> corrections = List.of();

    @PostConstruct
    void load() {
        todos = new ArrayList<>();
        if (isOfficer()) {
            todos.addAll(officer.todos());
            areas = officer.areas();
        }
        if (isFiler()) {
            owed = filer.owed();
            corrections = returned.of(filer.family());
        }
        if (visitors.has(Role.OPERATOR)) {
            addMessages();
        }
    }

    private void addMessages() {
        OutboxStatus.View view = outbox.view();
        if (view.deadLetters() > 0) {
            todos.add(new Todo(words.of("home.todo.dead", view.deadLetters()), "", "/operations/dead-letters.xhtml", words.of("home.do.look"), "bad"));
        }
        if (view.brokerAwaySince() != null) {
            todos.add(new Todo(words.of("home.todo.broker", words.time(view.brokerAwaySince())), "", "/operations/dead-letters.xhtml",
                    words.of("home.do.look"), "bad"));
        }
    }

    public List<Todo> getTodos() {
        return todos;
    }

    public List<OfficerDay.Area> getAreas() {
        return areas;
    }

    public List<FilerDay.Owed> getOwed() {
        return owed;
    }

    /** What came back to the institution or to those it files for. */
    public List<Corrections.Correction> getCorrections() {
        return corrections;
    }

    public boolean isOfficer() {
        return visitors.actor().desk() != null;
    }

    public boolean isFiler() {
        return visitors.has(Role.FILER) && visitors.actor().organisationId() != 0;
    }

    /** Whether nothing is to be done but something could have been. */
    public boolean isAllDone() {
        return todos.isEmpty() && isOfficer() && (visitors.has(Role.AUDITOR) || visitors.has(Role.CONFIRMER));
    }
}

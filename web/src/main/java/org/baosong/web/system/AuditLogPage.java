package org.baosong.web.system;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.baosong.kernel.Page;
import org.baosong.operations.boundary.AuditLog;
import org.baosong.operations.boundary.AuditRecord;
import org.baosong.operations.boundary.AuditVerdict;
import org.baosong.web.FacesErrors;
import org.baosong.web.frame.Words;

/** The audit log for its administrator: newest first, and the proof that nobody has changed it. */
@Named
@RequestScoped
public class AuditLogPage {

    private static final int SIZE = 50;
    private static final List<String> KINDS = List.of("login", "account-locked", "logout", "account-created", "account-disabled", "account-enabled",
            "account-unlocked", "account-renamed", "roles-changed", "password-reset", "password-changed", "profile-changed");

    @EJB
    private AuditLog log;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Words words;

    private Page<AuditRecord> page;

    @PostConstruct
    void load() {
        page = log.list(filled(getKind()), filled(getActor()), filled(parameter("after")), SIZE);
    }

    public void verify() {
        FacesErrors.attempt(() -> {
            AuditVerdict verdict = log.verify();
            if (verdict.whole()) {
                FacesErrors.done(words.of("auditLog.whole", verdict.rows()));
            } else {
                FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR,
                        words.of("auditLog.broken", verdict.firstBroken() == null ? "-" : verdict.firstBroken(), verdict.what()), null));
            }
        });
    }

    public List<AuditRecord> getRows() {
        return page.rows();
    }

    public String getCount() {
        return page.totalIsCapped() ? words.of("list.countMany") : words.of("list.count", page.total());
    }

    public String getNext() {
        return page.next() == null ? null : "audit-log.xhtml?" + query() + "&after=" + page.next();
    }

    public String getFirst() {
        return parameter("after").isEmpty() ? null : "audit-log.xhtml?" + query();
    }

    private String query() {
        return "kind=" + URLEncoder.encode(getKind(), StandardCharsets.UTF_8) + "&actor=" + URLEncoder.encode(getActor(), StandardCharsets.UTF_8);
    }

    public List<String> getKinds() {
        return KINDS;
    }

    /** The kind in words; kinds of other components may have none yet and show themselves. */
    public String kindName(String kind) {
        String key = "auditKind." + kind;
        String name = words.term(key);
        return name.equals(key) ? kind : name;
    }

    public String getKind() {
        return parameter("kind");
    }

    public String getActor() {
        return parameter("actor");
    }

    private String parameter(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    private static String filled(String value) {
        return value.isEmpty() ? null : value;
    }
}

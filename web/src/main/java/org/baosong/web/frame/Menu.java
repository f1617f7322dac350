package org.baosong.web.frame;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.baosong.scope.control.Actor;
import org.baosong.scope.entity.Role;

/**
 * The left menu. One line here puts a page into the menu of everybody with one of its roles, and closes the page to everybody else:
 * the gate asks {@link #isOpenTo} before a page is built. What a page then shows is decided behind the boundaries.
 */
public enum Menu {
    HOME(Group.START, "/index.xhtml", "home", Set.of()),
    NOTICES(Group.START, "/notice/list.xhtml", "bell",
            Set.of(Role.FILER, Role.AUDITOR, Role.CONFIRMER, Role.COUNTER, Role.PUBLISHER, Role.VIEWER, Role.REGISTRAR)),
    RECEIPTS(Group.START, "/notice/sent.xhtml", "check", Set.of(Role.AUDITOR, Role.CONFIRMER, Role.REGISTRAR)),
    FILING(Group.FILING, "/filing/list.xhtml", "form", Set.of(Role.FILER, Role.REGISTRAR), "/filing/form.xhtml", "/filing/submit.xhtml",
            "/filing/receipt.xhtml"),
    WORKLIST(Group.WORK, "/audit/worklist.xhtml", "tasks", Set.of(Role.AUDITOR, Role.CONFIRMER, Role.VIEWER), "/audit/decision.xhtml",
            "/audit/sample.xhtml"),
    DRAW(Group.WORK, "/audit/draw.xhtml", "check", Set.of(Role.AUDITOR, Role.CONFIRMER, Role.VIEWER)),
    BATCHES(Group.WORK, "/batch/list.xhtml", "batch", Set.of(Role.AUDITOR, Role.CONFIRMER, Role.VIEWER), "/batch/view.xhtml"),
    ORGANISATIONS(Group.WORK, "/organisation/list.xhtml", "organisation",
            Set.of(Role.REGISTRAR, Role.AUDITOR, Role.CONFIRMER, Role.PUBLISHER, Role.VIEWER), "/organisation/new.xhtml", "/organisation/edit.xhtml"),
    IMPORTS(Group.FILING, "/exchange/list.xhtml", "report", Set.of(Role.REGISTRAR), "/exchange/view.xhtml"),
    AFFILIATION(Group.WORK, "/organisation/affiliation.xhtml", "organisation", Set.of(Role.REGISTRAR)),
    SLIPS(Group.SYSTEM, "/organisation/slips.xhtml", "print", Set.of(Role.REGISTRAR)),
    CAMPAIGNS(Group.FILING, "/campaign/list.xhtml", "campaign",
            Set.of(Role.PUBLISHER, Role.AUDITOR, Role.CONFIRMER, Role.REGISTRAR, Role.VIEWER), "/campaign/new.xhtml", "/campaign/bulletin.xhtml"),
    FILINGS(Group.STATISTICS, "/query/filings.xhtml", "search",
            Set.of(Role.AUDITOR, Role.CONFIRMER, Role.PUBLISHER, Role.REGISTRAR, Role.VIEWER)),
    MAP(Group.STATISTICS, "/query/map.xhtml", "map", Set.of(Role.AUDITOR, Role.CONFIRMER, Role.REGISTRAR, Role.VIEWER)),
    EXPORTS(Group.STATISTICS, "/exchange/exports.xhtml", "download",
            Set.of(Role.AUDITOR, Role.CONFIRMER, Role.PUBLISHER, Role.REGISTRAR, Role.VIEWER)),
    DEFINITIONS(Group.SYSTEM, "/definitions/list.xhtml", "form",
            Set.of(Role.SYSTEM_ADMIN, Role.PUBLISHER, Role.AUDITOR, Role.CONFIRMER, Role.VIEWER), "/definitions/view.xhtml", "/definitions/publish.xhtml"),
    ACCOUNTS(Group.SYSTEM, "/system/users.xhtml", "users", Set.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.REGISTRAR),
            "/system/user.xhtml", "/system/user-new.xhtml", "/account/slip.xhtml"),
    AUDIT_LOG(Group.SYSTEM, "/system/audit-log.xhtml", "log", Set.of(Role.AUDIT_ADMIN)),
    DEAD_LETTERS(Group.OPERATIONS, "/operations/dead-letters.xhtml", "queue", Set.of(Role.OPERATOR));

    /** The headings of the menu, in order. */
    public enum Group {
        START, WORK, FILING, STATISTICS, REPORT, NOTICE, SYSTEM, OPERATIONS
    }

    private final Group group;
    private final String path;
    private final String icon;
    private final Set<Role> roles;
    private final List<String> covers;

    /**
     * @param path   page, as in the address
     * @param icon   id of a symbol in {@code resources/baosong/icons.svg}
     * @param roles  who sees and may open it; empty means everybody logged in
     * @param covers pages behind it that are open to the same people and keep this entry marked
     */
    Menu(Group group, String path, String icon, Set<Role> roles, String... covers) {
        this.group = group;
        this.path = path;
        this.icon = icon;
        this.roles = roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
        this.covers = List.of(covers);
    }

    /** Key of the label in {@code i18n/ui}. */
    public String getKey() {
        return "menu." + name();
    }

    public Group getGroup() {
        return group;
    }

    public String getPath() {
        return path;
    }

    public String getIcon() {
        return icon;
    }

    /** Whether this entry is the one for a page. */
    public boolean leadsTo(String page) {
        return path.equals(page) || covers.contains(page);
    }

    private boolean isFor(Actor actor) {
        return roles.isEmpty() || roles.stream().anyMatch(actor::has);
    }

    /** The entries of one person, in order. */
    public static List<Menu> of(Actor actor) {
        return Arrays.stream(values()).filter(entry -> entry.isFor(actor)).toList();
    }

    /** Whether somebody may open a page; pages without an entry are open to everybody logged in. */
    public static boolean isOpenTo(String page, Actor actor) {
        List<Menu> entries = Arrays.stream(values()).filter(entry -> entry.leadsTo(page)).toList();
        return entries.isEmpty() || entries.stream().anyMatch(entry -> entry.isFor(actor));
    }
}

package org.baosong.organisation.boundary;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.baosong.identity.boundary.Accounts;
import org.baosong.identity.boundary.NewAccount;
import org.baosong.kernel.Clock;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.ScopePath;
import org.baosong.kernel.Violation;
import org.baosong.operations.boundary.AuditLog;
import org.baosong.operations.boundary.AuditResult;
import org.baosong.organisation.control.OrganisationStore;
import org.baosong.organisation.control.PlacementCheck;
import org.baosong.organisation.entity.Organisation;
import org.baosong.organisation.entity.OrganisationError;
import org.baosong.organisation.entity.OrganisationState;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.control.Actor;
import org.baosong.scope.control.CurrentActor;
import org.baosong.scope.entity.Role;

/**
 * 机构隶属关系维护 (seed 001 §2(1)): chooses the organisation above for many at once, within one authority. All or none; what they owe,
 * have filed and may see moves with them in the same transaction.
 */
@Stateless
@Scoped
public class Affiliation {

    /** As many as one transaction moves with all their rows. */
    public static final int MOST = 200;

    @Inject
    private OrganisationStore store;
    @Inject
    private PlacementCheck placement;
    @Inject
    private CurrentActor current;
    @Inject
    private Clock clock;
    @Inject
    private Event<OrganisationMoved> moved;
    @EJB
    private Accounts accounts;
    @EJB
    private AuditLog log;

    /**
     * What was done.
     *
     * @param moved    how many stand somewhere else now; those that stood there already are left alone
     * @param accounts accounts made for those that from now on file for themselves and had none; passwords are told this once
     */
    public record Outcome(int moved, List<NewAccount> accounts) {
    }

    /** Which of some organisations would get an account by standing directly under the authority, by name: they file for themselves then. */
    @Permit(Role.REGISTRAR)
    public List<String> accountsToCome(Collection<Long> ids) {
        List<Organisation> moving = store.byIds(ids).stream().filter(one -> one.getParentId() != null).toList();
        Map<Long, String> userNames = accounts.forOrganisations(moving.stream().map(Organisation::getId).toList());
        return moving.stream().filter(one -> !userNames.containsKey(one.getId())).map(Organisation::getName).sorted().toList();
    }

    /**
     * Puts organisations below another one.
     *
     * @param parentId the organisation above, or 0 for directly under the actor's authority
     */
    @Permit(Role.REGISTRAR)
    public Outcome assign(Collection<Long> ids, long parentId) {
        if (ids.isEmpty() || ids.size() > MOST) {
            throw new DomainException(CommonError.MALFORMED, "organisationIds");
        }
        TreeSet<Long> wanted = new TreeSet<>(ids);
        List<Organisation> all = store.lock(parentId == 0 ? wanted : plus(wanted, parentId));
        Organisation parent = parentId == 0 ? null : all.stream().filter(one -> one.getId() == parentId).findFirst().orElseThrow(Affiliation::unknown);
        List<Organisation> organisations = all.stream().filter(one -> wanted.contains(one.getId())).toList();
        if (organisations.size() != wanted.size()) {
            throw unknown();
        }
        all.forEach(this::mustBeMine);
        List<Violation> wrong = new ArrayList<>();
        organisations.forEach(one -> placement.whyNotBelow(one, parent, !store.below(one.getId()).isEmpty()).ifPresent(wrong::add));
        if (!wrong.isEmpty()) {
            throw new DomainException(OrganisationError.CANNOT_MOVE, List.of(wrong.size()), wrong);
        }
        List<Organisation> toMove = organisations.stream().filter(one -> !Objects.equals(one.getParentId(), parent == null ? null : parent.getId())).toList();
        return new Outcome(toMove.size(), move(toMove, parent));
    }

    private List<NewAccount> move(List<Organisation> toMove, Organisation parent) {
        Map<Long, String> userNames = accounts.forOrganisations(toMove.stream().map(Organisation::getId).toList());
        List<NewAccount> made = new ArrayList<>();
        for (Organisation organisation : toMove) {
            organisation.standBelow(parent);
            ScopePath path = organisation.getScopePath();
            store.moveVersions(organisation.getId(), path.value());
            store.record(organisation, null, clock.now());
            accounts.moveScope(organisation.getId(), path);
            if (parent == null && !userNames.containsKey(organisation.getId())) {
                made.add(accounts.createForOrganisation(organisation.getId(), path, organisation.getRegion().value(), organisation.getName()));
            }
            moved.fire(new OrganisationMoved(OrganisationView.of(organisation)));
            log.add("affiliation-changed", current.get().name(), organisation.getName(), AuditResult.DONE, "path=" + path);
        }
        return made;
    }

    private void mustBeMine(Organisation organisation) {
        Actor actor = current.get();
        if (actor.desk() == null || !actor.desk().region().equals(organisation.getAuthorityRegion())) {
            throw new DomainException(CommonError.FORBIDDEN);
        }
        if (organisation.getState() != OrganisationState.ACTIVE) {
            throw new DomainException(OrganisationError.CLOSED);
        }
    }

    private static TreeSet<Long> plus(TreeSet<Long> ids, long one) {
        TreeSet<Long> all = new TreeSet<>(ids);
        all.add(one);
        return all;
    }

    private static DomainException unknown() {
        return new DomainException(CommonError.NOT_FOUND);
    }
}

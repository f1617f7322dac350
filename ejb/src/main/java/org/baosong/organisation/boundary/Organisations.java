package org.baosong.organisation.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.function.Function;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baosong.identity.boundary.Accounts;
import org.baosong.identity.boundary.NewAccount;
import org.baosong.kernel.Clock;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Page;
import org.baosong.kernel.PageRequest;
import org.baosong.kernel.RegionCode;
import org.baosong.kernel.Violation;
import org.baosong.organisation.control.OrganisationKinds;
import org.baosong.organisation.control.OrganisationStore;
import org.baosong.organisation.control.PlacementCheck;
import org.baosong.organisation.entity.Organisation;
import org.baosong.organisation.entity.OrganisationDetails;
import org.baosong.organisation.entity.OrganisationKind;
import org.baosong.organisation.entity.OrganisationState;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.boundary.SystemOnly;
import org.baosong.scope.control.Actor;
import org.baosong.scope.control.CurrentActor;
import org.baosong.scope.entity.Role;

/**
 * The register of organisations. An authority adds those directly under it and, adding one, registers its account (seed 001 §2(1)); a
 * centre adds its stations, which it files for and which have no account.
 */
@Stateless
@Scoped
public class Organisations {

    private static final int MAX_PAGE = 200;

    @Inject
    private OrganisationStore store;
    @Inject
    private OrganisationNumbers numbers;
    @Inject
    private OrganisationKinds kinds;
    @Inject
    private PlacementCheck placement;
    @Inject
    private Accounts accounts;
    @Inject
    private CurrentActor current;
    @Inject
    private Clock clock;
    @Inject
    private Event<OrganisationAdded> added;

    @Permit({Role.REGISTRAR, Role.FILER})
    public AddedOrganisation create(NewOrganisation wanted) {
        Organisation organisation = enter(wanted);
        OrganisationView view = OrganisationView.of(organisation);
        if (organisation.getParentId() != null) {
            return new AddedOrganisation(view, "", "");
        }
        NewAccount account = accounts.createForOrganisation(view.id(), organisation.getScopePath(), view.region(), view.name());
        return new AddedOrganisation(view, account.userName(), account.initialPassword());
    }

    private Organisation enter(NewOrganisation wanted) {
        RegionCode place = placement.checkNameAndRegion(wanted.name(), wanted.region());
        Organisation parent = wanted.parentId() == 0 ? null : parentFor(wanted.parentId());
        RegionCode authority = authorityFor(parent);
        placement.check(wanted.kind(), place, authority, parent);
        mustBeFree(authority, wanted.name(), 0);
        Organisation organisation = new Organisation(numbers.take(1), wanted.name(), place, authority, parent, current.get().name(), clock.now());
        if (!wanted.kind().isEmpty()) {
            organisation.describe(OrganisationDetails.ofKind(wanted.kind()));
        }
        if (!store.add(organisation)) {
            throw placement.nameTaken(wanted.name());
        }
        store.record(organisation, null, clock.now());
        added.fire(new OrganisationAdded(List.of(OrganisationView.of(organisation))));
        return organisation;
    }

    /**
     * Adds the organisations of a list, all or none and in few statements: each as {@link #create}, but accounts come without a password
     * told.
     *
     * @return in the order wanted
     * @throws DomainException as {@link #create} does, for the first that is refused
     */
    @Permit(Role.REGISTRAR)
    public List<OrganisationView> enlist(List<NewOrganisation> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        Map<Long, Organisation> parents = store.lock(wanted.stream().map(NewOrganisation::parentId).filter(id -> id != 0).distinct().toList()).stream()
                .collect(Collectors.toMap(Organisation::getId, Function.identity()));
        long number = numbers.take(wanted.size());
        List<Organisation> organisations = new ArrayList<>();
        for (NewOrganisation one : wanted) {
            RegionCode place = placement.checkNameAndRegion(one.name(), one.region());
            Organisation parent = one.parentId() == 0 ? null : mayHaveBelow(Optional.ofNullable(parents.get(one.parentId())));
            RegionCode authority = authorityFor(parent);
            placement.check(one.kind(), place, authority, parent);
            Organisation organisation = new Organisation(number++, one.name(), place, authority, parent, current.get().name(), clock.now());
            if (!one.kind().isEmpty()) {
                organisation.describe(OrganisationDetails.ofKind(one.kind()));
            }
            organisations.add(organisation);
        }
        mustBeFree(organisations);
        if (!store.add(organisations)) {
            throw placement.nameTaken(organisations.get(0).getName());
        }
        store.recordNew(organisations, clock.now());
        List<OrganisationView> views = organisations.stream().map(OrganisationView::of).toList();
        added.fire(new OrganisationAdded(views));
        accounts.enlistOrganisations(organisations.stream().filter(one -> one.getParentId() == null)
                .map(one -> new Accounts.Enlisted(one.getId(), one.getScopePath(), one.getRegion().value(), one.getName())).toList());
        return views;
    }

    private void mustBeFree(List<Organisation> organisations) {
        Map<RegionCode, List<Organisation>> byAuthority = organisations.stream().collect(Collectors.groupingBy(Organisation::getAuthorityRegion));
        byAuthority.forEach((authority, some) -> {
            Set<String> taken = new HashSet<>(store.namesTaken(authority.value(), some.stream().map(one -> Organisation.nameKey(one.getName())).toList()));
            some.stream().filter(one -> !taken.add(Organisation.nameKey(one.getName()))).findFirst().ifPresent(one -> {
                throw placement.nameTaken(one.getName());
            });
        });
    }

    /**
     * Where an organisation would be added: directly under the actor's authority, or below another one.
     *
     * @param below      whether it stands below another organisation, which may not be registered yet
     * @param parentKind kind of that organisation, or empty if not known
     */
    public record Place(NewOrganisation wanted, boolean below, String parentKind) {
    }

    /** What stands in the way of adding each of some organisations, in their order. */
    @Permit(Role.REGISTRAR)
    public List<List<Violation>> problems(List<Place> places) {
        RegionCode authority = places.isEmpty() ? null : current.get().desk().region();
        return places.stream().map(place -> problems(place, authority)).toList();
    }

    private List<Violation> problems(Place place, RegionCode authority) {
        List<Violation> problems = new ArrayList<>();
        NewOrganisation wanted = place.wanted();
        for (Runnable check : List.<Runnable>of(() -> placement.checkName(wanted.name()),
                () -> placement.checkPlace(wanted.kind(), placement.checkRegion(wanted.region()), authority, place.below(), place.parentKind()))) {
            try {
                check.run();
            } catch (DomainException refused) {
                problems.addAll(refused.violations());
            }
        }
        return problems;
    }

    /** Organisations the actor may see that have one of the codes, or one of the names in any writing. */
    @Permit(business = true)
    public List<OrganisationView> known(Collection<String> codes, Collection<String> names) {
        return store.known(codes, names.stream().map(Organisation::nameKey).toList()).stream().distinct().map(OrganisationView::of).toList();
    }

    @Permit(business = true)
    public OrganisationView get(long id) {
        return OrganisationView.of(existing(id));
    }

    /** The organisation, if the actor may see it. */
    @Permit(business = true)
    public Optional<OrganisationView> find(long id) {
        return store.find(id).map(OrganisationView::of);
    }

    /** Those of the given keys that the actor may see. */
    @Permit(business = true)
    public Map<Long, OrganisationView> byIds(Collection<Long> ids) {
        return store.byIds(ids).stream().map(OrganisationView::of).collect(Collectors.toMap(OrganisationView::id, Function.identity()));
    }

    /** Active organisations directly below one. */
    @Permit(business = true)
    public List<OrganisationView> below(long parentId) {
        return store.below(parentId).stream().map(OrganisationView::of).toList();
    }

    /**
     * Others under the same authority of which the register says the same.
     *
     * @param bind {@code org.code} or {@code org.phone}
     */
    @SystemOnly
    public List<OrganisationView> saying(String bind, String value, String authorityRegion, long exceptId) {
        return store.saying(bind.equals("org.phone"), value, authorityRegion, exceptId).stream().map(OrganisationView::of).toList();
    }

    /**
     * A page of the organisations the actor may see.
     *
     * @param text  part of the name, or the whole code; empty for all
     * @param kind  code of a kind; empty for all
     * @param after {@link Page#next} of the page before, or empty
     * @param size  rows wanted, at most 200
     */
    @Permit(business = true)
    public Page<OrganisationView> list(String text, String kind, String after, int size) {
        return list(OrganisationFilter.of(text, kind), PageRequest.after(after, size));
    }

    /** The same by number or key, with all that a list may be narrowed to. */
    @Permit(business = true)
    public Page<OrganisationView> list(OrganisationFilter filter, PageRequest wanted) {
        Page<Organisation> page = store.list(filter, wanted.within(MAX_PAGE));
        return new Page<>(page.rows().stream().map(OrganisationView::of).toList(), page.total(), page.next());
    }

    /** The next rows of such a list, uncounted, for reading it to its end. */
    @Permit(business = true)
    public List<OrganisationView> next(OrganisationFilter filter, long afterId, int size) {
        return store.next(filter, afterId, size).stream().map(OrganisationView::of).toList();
    }

    /** Organisations directly under the actor's own authority that can have others below them. */
    @Permit(Role.REGISTRAR)
    public List<OrganisationView> parents(int most) {
        Actor actor = current.get();
        Set<String> kindsAbove = kinds.all().stream().flatMap(kind -> kind.below().stream()).collect(Collectors.toSet());
        return actor.desk() == null ? List.of() : store.under(actor.desk().region().value(), kindsAbove, most).stream().map(OrganisationView::of).toList();
    }

    /** Whether an organisation may have others below it. */
    @Permit(business = true)
    public boolean mayHaveBelow(OrganisationView organisation) {
        return organisation.active() && !organisation.hasParent() && !kinds.below(organisation.kind().isEmpty() ? null : organisation.kind()).isEmpty();
    }

    /** Active organisations after a key, for work done slice by slice. */
    @SystemOnly
    public List<OrganisationView> slice(long afterId, int size) {
        return store.slice(afterId, size).stream().map(OrganisationView::of).toList();
    }

    /** Corrects name, place or kind of an organisation in the actor's charge. */
    @Permit({Role.REGISTRAR, Role.FILER})
    public OrganisationView change(long id, OrganisationChange change) {
        Organisation organisation = existing(id);
        mustBeInCharge(organisation.getAuthorityRegion(), organisation.getParentId());
        if (organisation.getRowVersion() != change.rowVersion()) {
            throw new DomainException(CommonError.STALE);
        }
        Organisation parent = organisation.getParentId() == null ? null : existing(organisation.getParentId());
        RegionCode place = change.region().isEmpty() ? organisation.getRegion() : placement.checkRegion(change.region());
        placement.check(change.kind(), place, organisation.getAuthorityRegion(), parent);
        placement.checkAbove(organisation.getName(), change.kind(), kindsBelow(organisation, change.kind()));
        if (!change.name().isEmpty()) {
            placement.checkName(change.name());
            mustBeFree(organisation.getAuthorityRegion(), change.name(), id);
            organisation.rename(change.name());
        }
        String kind = change.kind().isEmpty() ? null : change.kind();
        organisation.describe(new OrganisationDetails(kind, null, place, null, null, null, null, null, null, null));
        store.record(organisation, null, clock.now());
        return OrganisationView.of(organisation);
    }

    /**
     * Writes what an approved filing says.
     *
     * @param name    null leaves the name; a name that another organisation took meanwhile is left too, the version row tells
     * @param details a kind below which those that were added meanwhile cannot stand is left as well
     */
    @SystemOnly
    public void register(long id, String name, OrganisationDetails details, long filingId) {
        Organisation organisation = existing(id);
        if (name != null && !store.nameTaken(organisation.getAuthorityRegion().value(), name, id)) {
            organisation.rename(name);
        }
        boolean fits = details.kind() == null || kinds.homeless(details.kind(), kindsBelow(organisation, details.kind())) == 0;
        organisation.describe(fits ? details : details.withoutKind());
        store.record(organisation, filingId, clock.now());
    }

    /** Kinds of those below, if the organisation is to become another kind; under its lock, so that none is added meanwhile. */
    private List<String> kindsBelow(Organisation organisation, String newKind) {
        if (newKind.isEmpty() || newKind.equals(organisation.getKind()) || organisation.getParentId() != null) {
            return List.of();
        }
        store.lock(List.of(organisation.getId()));
        return store.below(organisation.getId()).stream().map(Organisation::getKind).toList();
    }

    /** Kinds the actor may add: directly under his authority (parent 0), or below the given organisation. */
    @Permit(business = true)
    public List<OrganisationKind> kindsToAdd(long parentId) {
        if (parentId != 0) {
            return kinds.below(existing(parentId).getKind());
        }
        Actor actor = current.get();
        return actor.desk() == null ? List.of() : kinds.underAuthority(actor.desk().level());
    }

    /** The whole dictionary of kinds. */
    @Permit
    public List<OrganisationKind> kinds() {
        return kinds.all();
    }

    private Organisation existing(long id) {
        return store.find(id).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    private Organisation parentFor(long id) {
        return mayHaveBelow(store.lock(List.of(id)).stream().findFirst());
    }

    private Organisation mayHaveBelow(Optional<Organisation> found) {
        Organisation parent = found.orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
        boolean fits = parent.getState() == OrganisationState.ACTIVE && parent.getParentId() == null && !kinds.below(parent.getKind()).isEmpty();
        if (!fits) {
            throw placement.parentRefused(parent.getName());
        }
        mustBeInCharge(parent.getAuthorityRegion(), parent.getId());
        return parent;
    }

    private RegionCode authorityFor(Organisation parent) {
        if (parent != null) {
            return parent.getAuthorityRegion();
        }
        Actor actor = current.get();
        if (actor.desk() == null) {
            throw new DomainException(CommonError.FORBIDDEN);
        }
        return actor.desk().region();
    }

    private void mustBeInCharge(RegionCode authority, Long parentId) {
        Actor actor = current.get();
        boolean asAuthority = actor.desk() != null && actor.desk().region().equals(authority);
        boolean asParent = actor.organisationId() != 0 && parentId != null && actor.organisationId() == parentId;
        if (!asAuthority && !asParent) {
            throw new DomainException(CommonError.FORBIDDEN);
        }
    }

    private void mustBeFree(RegionCode authority, String name, long exceptId) {
        if (store.nameTaken(authority.value(), name, exceptId)) {
            throw placement.nameTaken(name);
        }
    }
}

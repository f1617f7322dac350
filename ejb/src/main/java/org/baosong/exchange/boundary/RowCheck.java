package org.baosong.exchange.boundary;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baosong.campaign.boundary.ObligationView;
import org.baosong.definition.model.Binding;
import org.baosong.exchange.control.ListColumn;
import org.baosong.exchange.control.ListIndex;
import org.baosong.exchange.control.ListRow;
import org.baosong.exchange.control.RowReading;
import org.baosong.exchange.control.RowVerdict;
import org.baosong.exchange.entity.ImportRow;
import org.baosong.filing.boundary.FilingRow;
import org.baosong.filing.boundary.ListFilings;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.RegionCode;
import org.baosong.kernel.Term;
import org.baosong.kernel.Violation;
import org.baosong.organisation.boundary.NewOrganisation;
import org.baosong.organisation.boundary.OrganisationView;
import org.baosong.organisation.boundary.Organisations;
import org.baosong.organisation.entity.Organisation;
import org.baosong.organisation.entity.OrganisationError;
import org.baosong.region.boundary.Authorities;
import org.baosong.region.boundary.Regions;
import org.baosong.scope.control.CurrentActor;

/** Judges one row: which organisation it is about, whether the list contradicts itself or the register, whether its filing would hold. */
@Dependent
class RowCheck {

    @EJB
    private Organisations organisations;
    @EJB
    private ListFilings filings;
    @EJB
    private Regions regions;
    @EJB
    private Authorities authorities;
    @Inject
    private CurrentActor current;

    /**
     * @param begun filings of the campaign by organisation, rejected ones left out
     * @param owed  obligations of the campaign by organisation
     */
    RowVerdict judge(ListContext context, ListRow row, Map<Long, FilingRow> begun, Map<Long, ObligationView> owed) {
        RowReading reading = new RowReading(context.columns(), context.names(), row.cells());
        String name = reading.text(Binding.NAME);
        String code = reading.value(Binding.CODE);
        List<Violation> found = new ArrayList<>(repeated(context, row.number(), name, code));
        Optional<OrganisationView> known = context.register().find(code, name);
        String parentKey = "";
        if (known.isPresent()) {
            found.addAll(identity(context, reading, known.get()));
            if (found.isEmpty()) {
                found.addAll(existing(context, reading, known.get(), begun.get(known.get().id()), owed.containsKey(known.get().id())));
            }
        } else {
            Parent parent = Parent.of(context, reading, current.get().desk().region());
            parentKey = parent.inList() ? Organisation.nameKey(reading.text(Binding.PARENT)) : "";
            found.addAll(added(context, reading, parent));
        }
        return new RowVerdict(row, new ImportRow.Keys(name, Organisation.nameKey(name), code), known.map(OrganisationView::id).orElse(0L), parentKey,
                onePerColumn(found));
    }

    private static List<Violation> repeated(ListContext context, int row, String name, String code) {
        List<Violation> found = new ArrayList<>();
        int sameCode = code.isEmpty() ? 0 : context.index().sameCode(code, row);
        int sameName = name.isEmpty() ? 0 : context.index().sameName(name, row);
        if (sameCode > 0) {
            found.add(at(context, Binding.CODE, "import.twiceCode", String.valueOf(sameCode)));
        }
        if (sameName > 0) {
            found.add(at(context, Binding.NAME, "import.twiceName", String.valueOf(sameName)));
        }
        return found;
    }

    /** Whether name, code and place all mean the organisation that was found. */
    private List<Violation> identity(ListContext context, RowReading reading, OrganisationView known) {
        if (!known.authorityRegion().equals(current.get().desk().region().value())) {
            String inCharge = authorities.name(new DeskCode(RegionCode.of(known.authorityRegion()), current.get().desk().line()));
            return List.of(at(context, Binding.NAME, "import.otherDesk", inCharge));
        }
        Optional<OrganisationView> named = context.register().byName(reading.text(Binding.NAME));
        if (named.isPresent() && named.get().id() != known.id()) {
            return List.of(at(context, Binding.CODE, "import.codeAndName", known.name(), named.get().name()));
        }
        boolean byCode = !reading.value(Binding.CODE).isEmpty() && reading.value(Binding.CODE).equals(known.code());
        String place = reading.value(Binding.REGION);
        if (!byCode && !place.isEmpty() && !place.equals(known.region())) {
            return List.of(at(context, Binding.REGION, "import.nameElsewhere", regions.name(RegionCode.of(known.region()))));
        }
        return List.of();
    }

    private List<Violation> existing(ListContext context, RowReading reading, OrganisationView known, FilingRow begun, boolean owes) {
        if (begun != null && !begun.state().isEditable()) {
            return List.of(at(context, Binding.NAME, "import.alreadyFiled", Term.of("filingState", begun.state().name())));
        }
        if (!owes) {
            return List.of(at(context, Binding.NAME, "import.notOwed", context.campaign().title()));
        }
        List<Violation> found = new ArrayList<>();
        String parent = reading.text(Binding.PARENT);
        String registered = known.hasParent() ? String.valueOf(known.parentId()) : known.authorityRegion();
        if (!parent.isEmpty() && !context.names().organisationId(parent).filter(registered::equals).isPresent()) {
            String name = known.hasParent() ? organisations.find(known.parentId()).map(OrganisationView::name).orElse("")
                    : regions.fullName(RegionCode.of(known.authorityRegion()));
            found.add(at(context, Binding.PARENT, "import.parentMoves", name));
        }
        found.addAll(filings.judge(context.definition(), known, begun, reading.answers(), Map.of()));
        return found;
    }

    private List<Violation> added(ListContext context, RowReading reading, Parent parent) {
        if (context.columns().of(Binding.REGION).isEmpty()) {
            return List.of(at(context, Binding.NAME, "import.notInRegister"));
        }
        List<Violation> found = new ArrayList<>();
        if (parent.refused()) {
            found.add(at(context, Binding.PARENT, OrganisationError.PARENT_DOES_NOT_FIT.code(), reading.text(Binding.PARENT)));
        }
        String kind = reading.value(Binding.KIND);
        NewOrganisation wanted = new NewOrganisation(reading.text(Binding.NAME), reading.value(Binding.REGION), 0, kind);
        organisations.problems(wanted, parent.isOrganisation(), parent.kind()).forEach(problem -> found.add(ofRegister(context, problem)));
        if (!kind.isEmpty() && !context.definition().filer().owes(kind)) {
            found.add(at(context, Binding.KIND, "import.notOwed", context.campaign().title()));
        }
        OrganisationView imagined = parent.child(wanted, current.get().desk().region());
        found.addAll(filings.judge(context.definition(), imagined, null, reading.answers(), parent.brought(reading.text(Binding.PARENT))));
        return found;
    }

    /** What the register says of a name, place or kind, at the column that holds it. */
    private static Violation ofRegister(ListContext context, Violation problem) {
        Binding binding = switch (problem.field()) {
            case "region" -> Binding.REGION;
            case "kind" -> Binding.KIND;
            default -> Binding.NAME;
        };
        return new Violation(column(context, binding), problem.code(), problem.args());
    }

    /** Of several complaints about one cell the first says enough. */
    private static List<Violation> onePerColumn(List<Violation> found) {
        Map<String, Violation> first = new LinkedHashMap<>();
        found.forEach(violation -> first.putIfAbsent(violation.field(), violation));
        return List.copyOf(first.values());
    }

    private static Violation at(ListContext context, Binding binding, String code, Object... args) {
        return Violation.of(column(context, binding), code, args);
    }

    private static String column(ListContext context, Binding binding) {
        return context.columns().of(binding).map(ListColumn::id).orElse("");
    }

    /**
     * Where an organisation to be added stands.
     *
     * @param id   key of the organisation above as far as it is registered; 0 otherwise
     * @param kind of the organisation above, empty if not known or if it stands directly under the authority
     */
    private record Parent(Place place, long id, String kind, String path) {

        /** Stands for an organisation that another row adds; no key begins with it. */
        private static final long BROUGHT = 9_999_999_999L;

        private enum Place { AUTHORITY, REGISTERED, IN_LIST, REFUSED }

        static Parent of(ListContext context, RowReading reading, RegionCode area) {
            String text = reading.text(Binding.PARENT);
            Optional<String> id = context.names().organisationId(text);
            if (text.isEmpty() || id.filter(area.value()::equals).isPresent()) {
                return new Parent(Place.AUTHORITY, 0, "", area.value());
            }
            if (id.isPresent()) {
                OrganisationView above = context.register().byName(text).orElseThrow();
                return new Parent(Place.REGISTERED, above.id(), above.kind(), above.scopePath());
            }
            Optional<ListIndex.Entry> row = context.index().named(text).filter(entry -> !entry.below());
            boolean known = context.register().byName(text).isPresent();
            return row.isPresent() && !known ? new Parent(Place.IN_LIST, BROUGHT, row.get().kind(), area.value())
                    : new Parent(Place.REFUSED, BROUGHT, "", area.value());
        }

        boolean inList() {
            return place == Place.IN_LIST;
        }

        boolean refused() {
            return place == Place.REFUSED;
        }

        boolean isOrganisation() {
            return place != Place.AUTHORITY;
        }

        /** What stands behind the key of an organisation that is not there yet; one refused has been named already. */
        Map<String, String> brought(String name) {
            return id == BROUGHT ? Map.of(String.valueOf(BROUGHT), name) : Map.of();
        }

        /** The organisation as it would be. */
        OrganisationView child(NewOrganisation wanted, RegionCode area) {
            return new OrganisationView(0, 0, path, wanted.name(), wanted.kind(), "", wanted.region(), area.value(), id, "", "", "", "", "", "",
                    List.of(), true, 0);
        }
    }
}

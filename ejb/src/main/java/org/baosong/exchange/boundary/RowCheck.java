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
import org.baosong.filing.boundary.FilingRow;
import org.baosong.filing.boundary.ListFilings;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.RegionCode;
import org.baosong.kernel.Term;
import org.baosong.kernel.Violation;
import org.baosong.organisation.boundary.NewOrganisation;
import org.baosong.organisation.boundary.OrganisationView;
import org.baosong.organisation.boundary.Organisations;
import org.baosong.region.boundary.Authorities;
import org.baosong.region.boundary.Regions;
import org.baosong.scope.control.CurrentActor;

/** Judges one row: which organisation it is about, whether the list contradicts itself or the register, whether its filing would hold. */
@Dependent
class RowCheck {

    private static final String OTHER_DESK = "import.otherDesk";

    @EJB
    private Organisations organisations;
    @EJB
    private Regions regions;
    @EJB
    private Authorities authorities;
    @Inject
    private CurrentActor current;

    /**
     * Looks at one row; what is left to be asked about it is asked for many rows at once.
     *
     * @param begun filings of the campaign by organisation, rejected ones left out
     * @param owed  obligations of the campaign by organisation
     */
    Checked look(ListContext context, ListIndex index, ListRow row, RowReading reading, Map<Long, FilingRow> begun, Map<Long, ObligationView> owed) {
        String name = reading.text(Binding.NAME);
        String code = reading.value(Binding.CODE);
        List<Violation> found = new ArrayList<>(repeated(context, index, row.number(), name, code));
        Optional<OrganisationView> known = context.register().find(code, name);
        if (known.isPresent()) {
            found.addAll(identity(context, reading, known.get()));
            ListFilings.Case form = existing(context, reading, known.get(), begun.get(known.get().id()), owed.containsKey(known.get().id()), found);
            return new Checked(row, name, known.get().id(), 0, found, null, form);
        }
        Parent parent = Parent.of(context, index, reading, current.get().desk().region());
        return added(context, reading, parent, new Checked(row, name, 0, parent.row(), found, null, null));
    }

    /**
     * A row looked at.
     *
     * @param found what is wrong with it so far
     * @param place where it would add an organisation; null if it does not
     * @param form  how its filing would look; null if that does not matter
     */
    record Checked(ListRow row, String name, long organisationId, int parentRow, List<Violation> found, Organisations.Place place,
                   ListFilings.Case form) {

        /** Of several complaints about one cell the first says enough. */
        RowVerdict verdict() {
            Map<String, Violation> first = new LinkedHashMap<>();
            found.forEach(violation -> first.putIfAbsent(violation.field(), violation));
            return new RowVerdict(row, name, organisationId, parentRow, List.copyOf(first.values()));
        }
    }

    private static List<Violation> repeated(ListContext context, ListIndex index, int row, String name, String code) {
        List<Violation> found = new ArrayList<>();
        int sameCode = code.isEmpty() ? 0 : index.sameCode(code, row);
        int sameName = name.isEmpty() ? 0 : index.sameName(name, row);
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
            return List.of(at(context, Binding.NAME, OTHER_DESK, inCharge));
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

    /** The form to be judged, unless the organisation cannot file at all. */
    private ListFilings.Case existing(ListContext context, RowReading reading, OrganisationView known, FilingRow begun, boolean owes, List<Violation> found) {
        if (found.stream().anyMatch(violation -> violation.code().equals(OTHER_DESK))) {
            return null;
        }
        if (begun != null && !begun.state().isEditable()) {
            found.add(at(context, Binding.NAME, "import.alreadyFiled", Term.of("filingState", begun.state().name())));
            return null;
        }
        if (!owes) {
            found.add(at(context, Binding.NAME, "import.notOwed", context.campaign().title()));
            return null;
        }
        String parent = reading.text(Binding.PARENT);
        String registered = known.hasParent() ? String.valueOf(known.parentId()) : known.authorityRegion();
        if (!parent.isEmpty() && !context.names().organisationId(parent).filter(registered::equals).isPresent()) {
            String name = known.hasParent() ? organisations.find(known.parentId()).map(OrganisationView::name).orElse("")
                    : regions.fullName(RegionCode.of(known.authorityRegion()));
            found.add(at(context, Binding.PARENT, "import.parentMoves", name));
        }
        return new ListFilings.Case(known, begun, reading.answers(), Map.of());
    }

    private Checked added(ListContext context, RowReading reading, Parent parent, Checked checked) {
        List<Violation> found = checked.found();
        if (context.columns().of(Binding.REGION).isEmpty()) {
            found.add(at(context, Binding.NAME, "import.notInRegister"));
            return checked;
        }
        if (parent.refused()) {
            found.add(at(context, Binding.PARENT, parent.reason(), reading.text(Binding.PARENT)));
        }
        String kind = reading.value(Binding.KIND);
        NewOrganisation wanted = new NewOrganisation(reading.text(Binding.NAME), reading.value(Binding.REGION), 0, kind);
        if (!kind.isEmpty() && !context.definition().filer().owes(kind)) {
            found.add(at(context, Binding.KIND, "import.notOwed", context.campaign().title()));
        }
        OrganisationView imagined = parent.child(wanted, current.get().desk().region());
        return new Checked(checked.row(), checked.name(), 0, checked.parentRow(), found, new Organisations.Place(wanted, parent.isOrganisation(), parent.kind()),
                new ListFilings.Case(imagined, null, reading.answers(), parent.brought(reading.text(Binding.PARENT))));
    }

    /** What the register says of a name, place or kind, at the column that holds it. */
    static Violation ofRegister(ListContext context, Violation problem) {
        Binding binding = switch (problem.field()) {
            case "region" -> Binding.REGION;
            case "kind" -> Binding.KIND;
            default -> Binding.NAME;
        };
        return new Violation(column(context, binding), problem.code(), problem.args());
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
     * @param id     key of the organisation above as far as it is registered; 0 otherwise
     * @param row    of the list that adds the organisation above; 0 if none does
     * @param kind   of the organisation above, empty if not known or if it stands directly under the authority
     * @param reason why it cannot stand there; empty if it can
     */
    private record Parent(Place place, long id, int row, String kind, String path, String reason) {

        /** Stands for an organisation that another row adds; no key begins with it. */
        private static final long BROUGHT = 9_999_999_999L;

        private enum Place { AUTHORITY, REGISTERED, IN_LIST, REFUSED }

        static Parent of(ListContext context, ListIndex index, RowReading reading, RegionCode area) {
            String text = reading.text(Binding.PARENT);
            Optional<String> id = context.names().organisationId(text);
            if (text.isEmpty() || id.filter(area.value()::equals).isPresent()) {
                return new Parent(Place.AUTHORITY, 0, 0, "", area.value(), "");
            }
            Optional<OrganisationView> above = context.register().byName(text);
            if (id.isPresent() && above.isPresent()) {
                return new Parent(Place.REGISTERED, above.get().id(), 0, above.get().kind(), above.get().scopePath(), "");
            }
            if (above.isPresent()) {
                return refused(area, !above.get().active() ? "import.parentClosed" : above.get().hasParent() ? "import.parentIsBelow" : "import.parentKind");
            }
            Optional<ListIndex.Entry> row = index.named(text);
            if (row.isEmpty()) {
                return refused(area, "import.parentUnknown");
            }
            return row.get().below() ? refused(area, "import.parentIsBelow") : new Parent(Place.IN_LIST, BROUGHT, row.get().row(), row.get().kind(), area.value(), "");
        }

        private static Parent refused(RegionCode area, String reason) {
            return new Parent(Place.REFUSED, BROUGHT, 0, "", area.value(), reason);
        }

        boolean refused() {
            return place == Place.REFUSED;
        }

        boolean isOrganisation() {
            return place != Place.AUTHORITY;
        }

        /** What stands behind the key of the organisation above; one refused has been named already. */
        Map<String, String> brought(String name) {
            return isOrganisation() ? Map.of(String.valueOf(id), name) : Map.of();
        }

        /** The organisation as it would be. */
        OrganisationView child(NewOrganisation wanted, RegionCode area) {
            return new OrganisationView(0, 0, path, wanted.name(), wanted.kind(), "", wanted.region(), area.value(), id, "", "", "", "", "", "",
                    List.of(), true, 0);
        }
    }
}

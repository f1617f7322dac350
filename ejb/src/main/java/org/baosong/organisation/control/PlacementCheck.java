package org.baosong.organisation.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.ErrorCode;
import org.baosong.kernel.PlainText;
import org.baosong.kernel.RegionCode;
import org.baosong.kernel.Violation;
import org.baosong.organisation.entity.Organisation;
import org.baosong.organisation.entity.OrganisationError;
import org.baosong.organisation.entity.OrganisationKind;
import org.baosong.region.boundary.Regions;

/** Whether a name, a place and a kind fit together; refuses with the field at fault. */
@Dependent
public class PlacementCheck {

    /** Some signs become eighteen letters in the key that names are compared by. */
    private static final int LONGEST_KEY = 200;

    @Inject
    private OrganisationKinds kinds;
    @Inject
    private Regions regions;

    /** Both at once, so that who left out both is told so at once. */
    public RegionCode checkNameAndRegion(String name, String region) {
        List<Violation> broken = Stream.of(wrongName(name), wrongRegion(region)).flatMap(Optional::stream).toList();
        refuse(broken);
        return RegionCode.of(region);
    }

    public void checkName(String name) {
        refuse(wrongName(name).stream().toList());
    }

    public RegionCode checkRegion(String code) {
        refuse(wrongRegion(code).stream().toList());
        return RegionCode.of(code);
    }

    private static void refuse(List<Violation> broken) {
        if (!broken.isEmpty()) {
            throw new DomainException(CommonError.INVALID, List.of(), broken);
        }
    }

    private static Optional<Violation> wrongName(String name) {
        if (Organisation.nameKey(name).isEmpty()) {
            return Optional.of(Violation.of("name", "organisation.nameMissing"));
        }
        boolean odd = PlainText.length(name) > PlainText.LONGEST_NAME || PlainText.length(Organisation.nameKey(name)) > LONGEST_KEY;
        return odd ? Optional.of(Violation.of("name", "organisation.nameForm", PlainText.LONGEST_NAME)) : Optional.empty();
    }

    private Optional<Violation> wrongRegion(String code) {
        if (code.isEmpty()) {
            return Optional.of(Violation.of("region", "organisation.regionMissing"));
        }
        boolean known = RegionCode.isRegionCode(code) && regions.find(RegionCode.of(code)).isPresent();
        return known ? Optional.empty() : Optional.of(Violation.of("region", "organisation.regionUnknown", code));
    }

    /** @param kind may be empty while not yet known */
    public void check(String kind, RegionCode place, RegionCode authority, Organisation parent) {
        checkPlace(kind, place, authority, parent != null, parent == null ? null : parent.getKind());
    }

    /** @param parentKind kind of the organisation above; null or empty while not yet known */
    public void checkPlace(String kind, RegionCode place, RegionCode authority, boolean below, String parentKind) {
        String above = parentKind == null || parentKind.isEmpty() ? null : parentKind;
        if (!authority.covers(place)) {
            throw refused(OrganisationError.OUTSIDE_AREA, "region", regions.fullName(authority));
        }
        if (!kind.isEmpty() && !kinds.fits(kind, authority.level(), below, above)) {
            List<OrganisationKind> allowed = below ? kinds.below(above) : kinds.underAuthority(authority.level());
            throw refused(OrganisationError.KIND_DOES_NOT_FIT, "kind", allowed.stream().map(OrganisationKind::label).collect(Collectors.joining("、")));
        }
    }

    /** An organisation keeps a kind below which those that stand there may stand. */
    public void checkAbove(String name, String kind, List<String> kindsBelow) {
        int homeless = kind.isEmpty() ? 0 : kinds.homeless(kind, kindsBelow);
        if (homeless > 0) {
            List<Object> args = List.of(name, homeless, kinds.find(kind).map(OrganisationKind::label).orElse(kind));
            throw new DomainException(OrganisationError.HAS_OTHERS_BELOW, args, List.of(new Violation("kind", OrganisationError.HAS_OTHERS_BELOW.code(), args)));
        }
    }

    /** Why an organisation cannot stand below another one, or with null directly under its authority; empty if it can. */
    public Optional<Violation> whyNotBelow(Organisation organisation, Organisation parent, boolean hasOthersBelow) {
        String field = "organisation/" + organisation.getId();
        if (parent != null && (parent.getParentId() != null || parent.getId() == organisation.getId() || kinds.below(parent.getKind()).isEmpty())) {
            return Optional.of(Violation.of(field, "organisation.move.parent", organisation.getName(), parent.getName()));
        }
        if (parent != null && hasOthersBelow) {
            return Optional.of(Violation.of(field, "organisation.move.hasOthers", organisation.getName()));
        }
        String kind = organisation.getKind();
        boolean fits = kind == null || kinds.fits(kind, organisation.getAuthorityRegion().level(), parent != null, parent == null ? null : parent.getKind());
        return fits ? Optional.empty() : Optional.of(Violation.of(field, "organisation.move.kind", organisation.getName()));
    }

    public DomainException nameTaken(String name) {
        return refused(OrganisationError.NAME_TAKEN, "name", name);
    }

    public DomainException parentRefused(String name) {
        return refused(OrganisationError.PARENT_DOES_NOT_FIT, "parentId", name);
    }

    private static DomainException refused(ErrorCode code, String field, Object arg) {
        return new DomainException(code, List.of(arg), List.of(Violation.of(field, code.code(), arg)));
    }
}

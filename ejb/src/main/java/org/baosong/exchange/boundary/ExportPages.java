package org.baosong.exchange.boundary;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.baosong.filing.boundary.FilingQuery;
import org.baosong.filing.boundary.FilingRow;
import org.baosong.identity.boundary.Accounts;
import org.baosong.kernel.Clock;
import org.baosong.kernel.Contact;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.RegionCode;
import org.baosong.kernel.Texts;
import org.baosong.organisation.boundary.ContactBook;
import org.baosong.organisation.boundary.OrganisationFilter;
import org.baosong.organisation.boundary.OrganisationView;
import org.baosong.organisation.boundary.Organisations;
import org.baosong.organisation.entity.OrganisationKind;
import org.baosong.region.boundary.Authorities;
import org.baosong.region.boundary.Regions;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;

/**
 * Reads lists page by page in the name of the one who asked, as texts; each page in a transaction of its own, so that a long list does
 * not pile up in memory.
 */
@Stateless
@Scoped
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ExportPages {

    private static final int PAGE = 1_000;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Clock.ZONE);

    @EJB
    private Organisations organisations;
    @EJB
    private FilingQuery filings;
    @EJB
    private ContactBook contactBook;
    @EJB
    private Accounts accounts;
    @EJB
    private Regions regions;
    @EJB
    private Authorities authorities;

    /**
     * Some rows of a list.
     *
     * @param next key after which the next page begins; 0 at the end
     */
    public record Rows(List<List<String>> rows, long next) {

        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /** Headings of a list. */
    @Permit(business = true)
    public List<String> headings(ExportRequest wanted, Locale locale) {
        List<String> keys = switch (wanted.kind()) {
            case ORGANISATIONS -> List.of("name", "code", "kind", "parent", "township", "address", "contact", "phone", "contactOrigin", "lon", "lat", "userName");
            case FILINGS -> List.of("filingNo", "organisation", "period", "state", "desk", "submitted", "decided");
        };
        return keys.stream().map(key -> Texts.term(locale, "export." + key)).toList();
    }

    /** The rows after a key; 0 for the first. */
    @Permit(business = true)
    public Rows next(ExportRequest wanted, long after, Locale locale) {
        return switch (wanted.kind()) {
            case ORGANISATIONS -> organisations(wanted, after, locale);
            case FILINGS -> filings(wanted, after, locale);
        };
    }

    private Rows organisations(ExportRequest wanted, long after, Locale locale) {
        List<OrganisationView> found = organisations.next(OrganisationFilter.of(wanted.text(), wanted.organisationKind()), after, PAGE);
        Map<String, String> kinds = organisations.kinds().stream().collect(Collectors.toMap(OrganisationKind::kind, kind -> kind.label(locale)));
        Map<Long, String> users = accounts.forOrganisations(found.stream().map(OrganisationView::id).toList());
        Map<Long, OrganisationView> parents = organisations.byIds(found.stream().map(OrganisationView::parentId).filter(id -> id != 0).distinct().toList());
        Map<Long, Contact> contacts = contactBook.of(found);
        List<List<String>> rows = new ArrayList<>();
        for (OrganisationView o : found) {
            Contact contact = contacts.get(o.id());
            String parent = !o.hasParent() ? regions.fullName(RegionCode.of(o.authorityRegion()))
                    : parents.containsKey(o.parentId()) ? parents.get(o.parentId()).name() : "";
            rows.add(List.of(o.name(), o.code(), kinds.getOrDefault(o.kind(), ""), parent, regions.fullName(RegionCode.of(o.region())), o.address(),
                    contact == null ? o.contact() : contact.name(), contact == null ? "" : contact.phone(),
                    contact == null ? "" : Texts.term(locale, "contactOrigin." + contact.origin()), o.lon(), o.lat(), users.getOrDefault(o.id(), "")));
        }
        return new Rows(rows, found.size() < PAGE ? 0 : found.get(PAGE - 1).id());
    }

    private Rows filings(ExportRequest wanted, long after, Locale locale) {
        List<FilingRow> found = filings.next(wanted.filter(), after, PAGE);
        List<List<String>> rows = new ArrayList<>();
        for (FilingRow f : found) {
            rows.add(List.of(f.filingNo(), f.organisationName(), f.period(), Texts.term(locale, "filingState." + f.state()),
                    f.deskCode().isEmpty() ? "" : authorities.name(DeskCode.parse(f.deskCode())), moment(f.submittedAt()), moment(f.decidedAt())));
        }
        return new Rows(rows, found.size() < PAGE ? 0 : found.get(PAGE - 1).id());
    }

    private static String moment(Instant moment) {
        return moment == null ? "" : MOMENT.format(moment);
    }
}

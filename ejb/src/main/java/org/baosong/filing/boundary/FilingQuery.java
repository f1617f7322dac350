package org.baosong.filing.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baosong.definition.boundary.Definitions;
import org.baosong.definition.control.AnswerValidator;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.filing.control.FilingSearch;
import org.baosong.filing.control.FilingStore;
import org.baosong.filing.control.FormJudge;
import org.baosong.filing.entity.Filing;
import org.baosong.filing.entity.FilingRevision;
import org.baosong.kernel.Counts;
import org.baosong.kernel.Page;
import org.baosong.kernel.PageRequest;
import org.baosong.kernel.Percent;
import org.baosong.kernel.RegionCode;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;

/** Lists of filings within the actor's scope, newest first. */
@Stateless
@Scoped
public class FilingQuery {

    private static final int MAX_PAGE = 200;

    @Inject
    private FilingSearch search;
    @Inject
    private FilingStore store;
    @Inject
    private FormJudge judge;
    @Inject
    private Definitions definitions;

    /** A page of filings. */
    @Permit(business = true)
    public Page<FilingRow> list(FilingFilter filter, PageRequest wanted) {
        Page<Filing> page = search.find(criteria(filter), wanted.within(MAX_PAGE));
        return new Page<>(page.rows().stream().map(FilingRow::of).toList(), page.total(), page.next());
    }

    /** The next rows of such a list, uncounted, for reading it to its end. */
    @Permit(business = true)
    public List<FilingRow> next(FilingFilter filter, long beforeId, int size) {
        return search.next(criteria(filter), beforeId, size).stream().map(FilingRow::of).toList();
    }

    /** Keys of those that were submitted and neither taken back nor given up, in key order. */
    @Permit(business = true)
    public List<Long> keys(FilingFilter filter, int most) {
        return search.submitted(criteria(filter), most);
    }

    /** Keys of all filings of an organisation, whatever became of them. */
    @Permit(business = true)
    public List<Long> keysOf(long organisationId) {
        return store.keysOf(organisationId);
    }

    /** Those of the given keys that the actor may see. */
    @Permit(business = true)
    public Map<Long, FilingRow> byIds(Collection<Long> ids) {
        return store.byIds(ids).stream().map(FilingRow::of).collect(Collectors.toMap(FilingRow::id, Function.identity()));
    }

    private static FilingSearch.Criteria criteria(FilingFilter filter) {
        return new FilingSearch.Criteria(filter.text(), filter.definitionCode(), some(filter.campaignId()), filter.state(), some(filter.batchId()),
                some(filter.organisationId()));
    }

    /** Filings of some organisations in a campaign. */
    @Permit(business = true)
    public List<FilingRow> ofOrganisations(long campaignId, Collection<Long> organisations) {
        return store.ofOrganisations(campaignId, organisations).stream().map(FilingRow::of).toList();
    }

    /** How many filings some batches hold. */
    @Permit(business = true)
    public int countInBatches(Collection<Long> batches) {
        return store.countInBatches(batches);
    }

    /** Filings of a campaign in a region that have not got through, in words: waiting, passed but not reported, returned, being filled in. */
    @Permit(business = true)
    public Counts unsettled(long campaignId, RegionCode region) {
        int waiting = 0;
        int passed = 0;
        int returned = 0;
        int drafts = 0;
        for (FilingStore.Standing standing : store.standing(campaignId, region.prefix())) {
            switch (standing.state()) {
                case SUBMITTED -> waiting += standing.all();
                case IN_AUDIT -> {
                    waiting += standing.all() - standing.inBatch();
                    passed += standing.inBatch();
                }
                case RETURNED -> returned += standing.all();
                case DRAFT -> drafts += standing.all();
                case APPROVED, REJECTED, CANCELLED -> {
                    // Settled, one way or the other.
                }
            }
        }
        return Counts.of("WAITING", waiting).and("PASSED", passed).and("RETURNED", returned).and("DRAFT", drafts);
    }

    /** Filings of some organisations in some campaigns, and how far their current answers have come, in one statement. */
    @Permit(business = true)
    public List<Answered> answeredOf(Collection<Long> campaigns, Collection<Long> organisations) {
        return store.answered(campaigns, organisations).stream()
                .map(one -> new Answered(FilingRow.of(one.filing()), completeness(one.filing(), one.revision()))).toList();
    }

    private Completeness completeness(Filing filing, FilingRevision revision) {
        FilingDefinition definition = definitions.get(filing.getDefinitionCode(), filing.getDefinitionVersion());
        List<AnswerValidator.Progress> sections = judge.progress(definition, revision.getAnswers());
        return new Completeness(sections.stream().mapToInt(AnswerValidator.Progress::filled).sum(),
                sections.stream().mapToInt(AnswerValidator.Progress::required).sum());
    }

    /** What some organisations have to correct, the most urgent first, in one statement. */
    @Permit(business = true)
    public List<Returned> returnedOf(Collection<Long> organisations) {
        Map<Filing, List<FilingView.RemarkView>> said = store.returned(organisations).stream().collect(Collectors.groupingBy(
                FilingStore.Said::filing, LinkedHashMap::new, Collectors.mapping(one -> FilingReader.view(one.remark()), Collectors.toList())));
        return said.entrySet().stream().map(one -> new Returned(FilingRow.of(one.getKey()), one.getKey().getCorrectionUntil(), one.getValue())).toList();
    }

    /**
     * A filing that came back.
     *
     * @param correctionUntil until when it can be corrected
     * @param remarks         what was said of it and is not yet resolved
     */
    public record Returned(FilingRow row, Instant correctionUntil, List<FilingView.RemarkView> remarks) {
    }

    /** A filing in a list, and how far it has come. */
    public record Answered(FilingRow row, Completeness completeness) {
    }

    /** How many of the required items are answered. */
    public record Completeness(int filled, int required) {

        public int percent() {
            return required == 0 ? 100 : Percent.whole(filled, required);
        }
    }

    private static Long some(long number) {
        return number == 0 ? null : number;
    }
}

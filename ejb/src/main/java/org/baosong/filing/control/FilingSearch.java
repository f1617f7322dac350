package org.baosong.filing.control;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baosong.filing.entity.Filing;
import org.baosong.filing.entity.FilingState;
import org.baosong.kernel.FilingNo;
import org.baosong.kernel.Page;
import org.baosong.kernel.PageRequest;
import org.baosong.kernel.PlainText;

/** Lists of filings: newest first, by key, or by number as far as people count. */
@Dependent
public class FilingSearch {

    @PersistenceContext(unitName = "baosong")
    private EntityManager em;

    /**
     * What to look for; nulls and empty texts do not narrow.
     *
     * @param text part of the organisation's name, or a whole filing number in any writing
     */
    public record Criteria(String text, String definitionCode, Long campaignId, FilingState state, Long batchId, Long organisationId) {
    }

    public Page<Filing> find(Criteria wanted, PageRequest part) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        String where = where(wanted, parameters);
        TypedQuery<Filing> rows = em.createQuery("select f from Filing f where f.id < :before" + where + " order by f.id desc", Filing.class);
        TypedQuery<Long> count = em.createQuery("select f.id from Filing f where f.id > 0" + where, Long.class);
        parameters.forEach((name, value) -> {
            rows.setParameter(name, value);
            count.setParameter(name, value);
        });
        List<Filing> found = rows.setParameter("before", part.key() == 0 ? Long.MAX_VALUE : part.key()).setFirstResult(part.offset())
                .setMaxResults(part.size() + 1).getResultList();
        boolean more = found.size() > part.size();
        List<Filing> shown = more ? found.subList(0, part.size()) : found;
        int total = part.isFirst() && !more ? shown.size() : count.setMaxResults(Page.COUNT_LIMIT + 1).getResultList().size();
        return new Page<>(shown, total, more ? String.valueOf(shown.get(part.size() - 1).getId()) : null);
    }

    /** Keys of those that were submitted and neither taken back nor given up, in key order. */
    public List<Long> submitted(Criteria wanted, int most) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        String where = where(wanted, parameters);
        TypedQuery<Long> keys = em.createQuery("select f.id from Filing f where f.filingNo is not null and f.state not in :gone" + where + " order by f.id", Long.class)
                .setParameter("gone", List.of(FilingState.DRAFT, FilingState.CANCELLED));
        parameters.forEach(keys::setParameter);
        return keys.setMaxResults(most).getResultList();
    }

    /** The same rows without counting them, for reading a long list to its end. */
    public List<Filing> next(Criteria wanted, long beforeId, int size) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        TypedQuery<Filing> rows = em.createQuery("select f from Filing f where f.id < :before" + where(wanted, parameters) + " order by f.id desc", Filing.class);
        parameters.forEach(rows::setParameter);
        return rows.setParameter("before", beforeId == 0 ? Long.MAX_VALUE : beforeId).setMaxResults(size).getResultList();
    }

    private static String where(Criteria wanted, Map<String, Object> parameters) {
        StringBuilder where = new StringBuilder();
        equal(where, parameters, "definitionCode", wanted.definitionCode());
        equal(where, parameters, "campaignId", wanted.campaignId());
        equal(where, parameters, "state", wanted.state());
        equal(where, parameters, "batchId", wanted.batchId());
        equal(where, parameters, "organisationId", wanted.organisationId());
        if (wanted.text() != null && !wanted.text().isBlank()) {
            FilingNo.parse(wanted.text()).ifPresentOrElse(no -> equal(where, parameters, "filingNo", no.value()), () -> {
                where.append(" and f.title like :text escape '!'");
                parameters.put("text", "%" + PlainText.line(wanted.text()).replaceAll("([%_!])", "!$1") + "%");
            });
        }
        return where.toString();
    }

    private static void equal(StringBuilder where, Map<String, Object> parameters, String name, Object value) {
        if (value != null && !value.equals("")) {
            where.append(" and f.").append(name).append(" = :").append(name);
            parameters.put(name, value);
        }
    }
}

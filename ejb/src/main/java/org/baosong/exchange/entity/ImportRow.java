package org.baosong.exchange.entity;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baosong.kernel.CanonicalJson;
import org.baosong.kernel.Ids;
import org.baosong.kernel.Jsons;
import org.baosong.scope.entity.ScopedEntity;

/** One row of an uploaded list with its verdict. It holds what was typed; nothing of it counts before it is taken in. */
@Entity
@Table(name = "import_row")
@Cacheable(false)
public class ImportRow extends ScopedEntity {

    /** Columns of a row that has its verdict and no more; rows are written by the hundred thousand. */
    public static final String STORED = "id, import_id, scope_path, row_no, phase, parent_row, name, cells, sealed, errors, organisation_id, state";

    private static final String NOTHING = "{}";
    private static final int NAME_LONGEST = 200;

    @Id
    private long id;
    @Column(name = "import_id")
    private long importId;
    @Column(name = "row_no")
    private int rowNo;
    private int phase;
    private String name;
    @Column(name = "parent_row")
    private Integer parentRow;
    private String cells;
    private String sealed;
    private String errors;
    @Column(name = "organisation_id")
    private Long organisationId;
    @Enumerated(EnumType.STRING)
    private RowState state;
    @Column(name = "filing_id")
    private Long filingId;
    @Column(name = "filing_no")
    private String filingNo;

    protected ImportRow() {
    }

    /**
     * @param cells  texts by column id
     * @param sealed the same of columns that name persons, each encrypted
     */
    public ImportRow(ImportJob job, int rowNo, String name, Map<String, String> cells, Map<String, String> sealed) {
        super(job.getScopePath());
        this.id = Ids.next();
        this.importId = job.getId();
        this.rowNo = rowNo;
        this.name = cut(name, NAME_LONGEST);
        this.cells = write(cells);
        this.sealed = sealed.isEmpty() ? null : write(sealed);
        this.errors = NOTHING;
        this.state = RowState.GOOD;
    }

    /**
     * One thing wrong with a row.
     *
     * @param column id of the column, or empty for the row as a whole
     * @param code   stable code of the message
     * @param words  the Chinese sentence
     * @param en     the English one
     */
    public record Fault(String column, String code, String words, String en) {

        public String in(Locale locale) {
            return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : words;
        }
    }

    /** The organisation of the register that the row is about. */
    public void matches(long organisation) {
        organisationId = organisation;
    }

    /** The row is about an organisation below that of another row, which must be there first. */
    public void waitsFor(int rowOfParent) {
        phase = 1;
        parentRow = rowOfParent;
    }

    public void refuse(List<Fault> faults) {
        state = RowState.BAD;
        errors = write(faults);
    }

    /** The row was good but could not be taken in. */
    public void fail(List<Fault> faults) {
        state = RowState.FAILED;
        errors = write(faults);
    }

    public void done(long organisation, long filing, String number) {
        organisationId = organisation;
        state = RowState.DONE;
        filingId = filing;
        filingNo = number;
    }

    private static String write(Map<String, String> texts) {
        JsonObjectBuilder json = Jsons.object();
        texts.forEach(json::add);
        return CanonicalJson.write(json.build());
    }

    private static Map<String, String> read(String json) {
        Map<String, String> texts = new LinkedHashMap<>();
        CanonicalJson.readObject(json).forEach((column, text) -> texts.put(column, ((JsonString) text).getString()));
        return texts;
    }

    private static String write(List<Fault> faults) {
        JsonArrayBuilder list = Jsons.array();
        faults.forEach(fault -> list.add(Jsons.object().add("column", fault.column()).add("code", fault.code()).add("words", fault.words()).add("en", fault.en())));
        JsonArray array = list.build();
        return CanonicalJson.write(Jsons.object().add("faults", array).build());
    }

    private static String cut(String text, int longest) {
        if (text.isEmpty()) {
            return null;
        }
        return text.codePointCount(0, text.length()) <= longest ? text : text.substring(0, text.offsetByCodePoints(0, longest));
    }

    public long getId() {
        return id;
    }

    public int getRowNo() {
        return rowNo;
    }

    public int getPhase() {
        return phase;
    }

    public String getName() {
        return name == null ? "" : name;
    }

    /** Null if it waits for none. */
    public Integer getParentRow() {
        return parentRow;
    }

    /** Texts by column id, as typed; without those that are sealed. */
    public Map<String, String> getCells() {
        return read(cells);
    }

    /** What is sealed of the row, by column id. */
    public Map<String, String> getSealed() {
        return sealed == null ? Map.of() : read(sealed);
    }

    /** The very texts that are stored, in the order of {@link #STORED}. */
    public Object[] stored() {
        return new Object[] {id, importId, getScopePath().value(), rowNo, phase, parentRow, name, cells, sealed, errors, organisationId, state.name()};
    }

    public List<Fault> getFaults() {
        return errors.equals(NOTHING) ? List.of() : CanonicalJson.readObject(errors).getJsonArray("faults").getValuesAs(JsonObject.class).stream()
                .map(fault -> new Fault(fault.getString("column"), fault.getString("code"), fault.getString("words"), fault.getString("en"))).toList();
    }

    public Long getOrganisationId() {
        return organisationId;
    }

    public RowState getState() {
        return state;
    }

    public Long getFilingId() {
        return filingId;
    }

    public String getFilingNo() {
        return filingNo == null ? "" : filingNo;
    }
}

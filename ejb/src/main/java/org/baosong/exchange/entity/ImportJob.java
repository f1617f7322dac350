package org.baosong.exchange.entity;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Ids;
import org.baosong.kernel.ScopePath;
import org.baosong.kernel.Term;
import org.baosong.scope.control.Actor;
import org.baosong.scope.entity.ScopedEntity;

/** One uploaded list: who sent it for which campaign, and how far it has come. Its file lies beside the database, its rows in {@link ImportRow}. */
@Entity
@Table(name = "import_job")
@Cacheable(false)
public class ImportJob extends ScopedEntity {

    private static final int NAME_LONGEST = 200;
    private static final int REASON_LONGEST = 500;

    @Id
    private long id;
    @Column(name = "definition_code")
    private String definitionCode;
    @Column(name = "definition_version")
    private String definitionVersion;
    @Column(name = "campaign_id")
    private long campaignId;
    @Column(name = "desk_code")
    private String deskCode;
    @Column(name = "account_id")
    private long accountId;
    private String actor;
    @Column(name = "file_name")
    private String fileName;
    @Column(name = "file_size")
    private long fileSize;
    private String columns;
    @Enumerated(EnumType.STRING)
    private ImportState state;
    @Column(name = "rows_total")
    private int total;
    @Column(name = "rows_checked")
    private int checked;
    @Column(name = "cursor_row")
    private int cursorRow;
    @Column(name = "rows_good")
    private int good;
    @Column(name = "rows_bad")
    private int bad;
    @Column(name = "rows_new")
    private int added;
    @Column(name = "rows_done")
    private int done;
    @Column(name = "rows_failed")
    private int failed;
    private String reason;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "checked_at")
    private Instant checkedAt;
    @Column(name = "confirmed_by")
    private String confirmedBy;
    @Column(name = "confirmer_id")
    private Long confirmerId;
    @Column(name = "confirmed_at")
    private Instant confirmedAt;
    @Column(name = "finished_at")
    private Instant finishedAt;
    @Column(name = "key_no")
    private String keyNo;
    private String wrapped;
    @Column(name = "moved_at")
    private Instant movedAt;
    @Version
    @Column(name = "row_version")
    private long rowVersion;

    protected ImportJob() {
    }

    public ImportJob(Upload upload, Actor by, Instant now) {
        super(ScopePath.of(by.desk().region()));
        this.id = Ids.next();
        this.definitionCode = upload.definitionCode();
        this.definitionVersion = upload.definitionVersion();
        this.campaignId = upload.campaignId();
        this.deskCode = by.desk().toString();
        this.accountId = by.accountId();
        this.actor = by.name();
        this.fileName = cut(upload.fileName(), NAME_LONGEST);
        this.fileSize = upload.fileSize();
        this.columns = String.join(",", upload.columns());
        this.state = ImportState.CHECKING;
        this.total = upload.rows();
        this.createdAt = now;
        this.movedAt = now;
    }

    /** The data key of what names persons in its rows. */
    public void keyed(String number, String wrappedKey) {
        keyNo = number;
        wrapped = wrappedKey;
    }

    /**
     * What was uploaded.
     *
     * @param columns ids of the columns from left to right, empty text for one passed over
     * @param rows    rows that hold something
     */
    public record Upload(String definitionCode, String definitionVersion, long campaignId, String fileName, long fileSize, List<String> columns,
                         int rows) {
    }

    /** Notes some verdicts, the last of them on that row. */
    public void checked(int goodRows, int newRows, int badRows, int lastRow, Instant now) {
        checked += goodRows + badRows;
        good += goodRows;
        added += newRows;
        bad += badRows;
        cursorRow = lastRow;
        movedAt = now;
    }

    /** Notes rows that were good by themselves and are not because of another one; all of them would have been added. */
    public void turnedBad(int rows) {
        good -= rows;
        added -= rows;
        bad += rows;
    }

    public void checkComplete(Instant now) {
        state = ImportState.CHECKED;
        checkedAt = now;
        total = checked;
    }

    /** Begins to take rows in; {@code all} refuses if one of them is wrong. */
    public void confirm(boolean all, Actor by, Instant now) {
        mustBe(ImportState.CHECKED);
        if (all && bad > 0) {
            throw new DomainException(ExchangeError.ROWS_WRONG, bad);
        }
        if (good == 0) {
            throw new DomainException(ExchangeError.NONE_GOOD);
        }
        state = ImportState.CONFIRMING;
        confirmedBy = by.name();
        confirmerId = by.accountId();
        confirmedAt = now;
        movedAt = now;
    }

    /** Notes rows taken in, and rows that did not go. */
    public void took(int doneRows, int failedRows, Instant now) {
        done += doneRows;
        failed += failedRows;
        movedAt = now;
    }

    /**
     * Goes on after the work was stopped, or once more with the rows that did not go.
     *
     * @param failedRows how many of them may be tried again
     */
    public void resume(int failedRows, Actor by, Instant now) {
        boolean possible = confirmedAt != null && (state == ImportState.STOPPED || state == ImportState.DONE && failedRows > 0);
        if (!possible) {
            throw new DomainException(ExchangeError.NOT_POSSIBLE, Term.of("importState", state.name()));
        }
        state = ImportState.CONFIRMING;
        failed -= failedRows;
        reason = null;
        finishedAt = null;
        confirmedBy = by.name();
        confirmerId = by.accountId();
        movedAt = now;
    }

    /** Ends taking in half way, for whoever confirmed too early; what was taken in stays. */
    public void halt(String why, Instant now) {
        mustBe(ImportState.CONFIRMING);
        stop(why, now);
    }

    public void complete(Instant now) {
        state = ImportState.DONE;
        finishedAt = now;
    }

    public void drop(Instant now) {
        mustBe(ImportState.CHECKED);
        state = ImportState.DROPPED;
        finishedAt = now;
    }

    public void stop(String why, Instant now) {
        state = ImportState.STOPPED;
        reason = cut(why, REASON_LONGEST);
        finishedAt = now;
    }

    private void mustBe(ImportState wanted) {
        if (state != wanted) {
            throw new DomainException(ExchangeError.NOT_POSSIBLE, Term.of("importState", state.name()));
        }
    }

    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest ? text : text.substring(0, text.offsetByCodePoints(0, longest));
    }

    public long getId() {
        return id;
    }

    public String getDefinitionCode() {
        return definitionCode;
    }

    public String getDefinitionVersion() {
        return definitionVersion;
    }

    public long getCampaignId() {
        return campaignId;
    }

    public DeskCode getDesk() {
        return DeskCode.parse(deskCode);
    }

    public long getAccountId() {
        return accountId;
    }

    public String getActor() {
        return actor;
    }

    public String getFileName() {
        return fileName;
    }

    public long getFileSize() {
        return fileSize;
    }

    public List<String> getColumns() {
        return Arrays.asList(columns.split(",", -1));
    }

    public ImportState getState() {
        return state;
    }

    public int getTotal() {
        return total;
    }

    public int getChecked() {
        return checked;
    }

    public int getCursorRow() {
        return cursorRow;
    }

    public int getGood() {
        return good;
    }

    public int getBad() {
        return bad;
    }

    public int getAdded() {
        return added;
    }

    public int getDone() {
        return done;
    }

    public int getFailed() {
        return failed;
    }

    public String getReason() {
        return reason;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    /** Number of the master key that wraps the data key; null if nothing in it names a person. */
    public String getKeyNo() {
        return keyNo;
    }

    public String getWrapped() {
        return wrapped;
    }

    public Instant getCheckedAt() {
        return checkedAt;
    }

    public String getConfirmedBy() {
        return confirmedBy;
    }

    public Long getConfirmerId() {
        return confirmerId;
    }

    public Instant getConfirmedAt() {
        return confirmedAt;
    }

    public Instant getFinishedAt() {
        return finishedAt;
    }

    public long getRowVersion() {
        return rowVersion;
    }
}

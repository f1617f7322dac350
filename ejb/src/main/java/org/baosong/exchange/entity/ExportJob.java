package org.baosong.exchange.entity;

import jakarta.json.JsonObject;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import org.baosong.kernel.CanonicalJson;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.Ids;
import org.baosong.kernel.ScopePath;
import org.baosong.scope.control.Actor;
import org.baosong.scope.entity.ScopedEntity;

/** A list that somebody asked to have as a workbook, exactly as he had filtered it. It is his alone. */
@Entity
@Table(name = "export_job")
@Cacheable(false)
public class ExportJob extends ScopedEntity {

    private static final int REASON_LONGEST = 500;

    @Id
    private long id;
    @Enumerated(EnumType.STRING)
    private ExportKind kind;
    private String criteria;
    @Column(name = "desk_code")
    private String deskCode;
    @Column(name = "organisation_id")
    private long organisationId;
    @Column(name = "account_id")
    private long accountId;
    private String actor;
    private String language;
    @Enumerated(EnumType.STRING)
    private ExportState state;
    @Column(name = "rows_total")
    private int total;
    @Column(name = "rows_done")
    private int done;
    @Column(name = "file_size")
    private long fileSize;
    private String reason;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "finished_at")
    private Instant finishedAt;
    @Version
    @Column(name = "row_version")
    private long rowVersion;

    protected ExportJob() {
    }

    /** @param scope where the one who asks stands, so that he loses the file together with the place */
    public ExportJob(ExportKind kind, JsonObject criteria, ScopePath scope, Actor by, Locale locale, Instant now) {
        super(scope);
        this.id = Ids.next();
        this.kind = kind;
        this.criteria = CanonicalJson.write(criteria);
        this.deskCode = by.desk() == null ? null : by.desk().toString();
        this.organisationId = by.organisationId();
        this.accountId = by.accountId();
        this.actor = by.name();
        this.language = locale.getLanguage();
        this.state = ExportState.WORKING;
        this.createdAt = now;
    }

    public void expects(int rows) {
        total = rows;
    }

    public void ready(int rows, long size, Instant now) {
        state = ExportState.READY;
        total = rows;
        done = rows;
        fileSize = size;
        finishedAt = now;
    }

    public void stop(String why, Instant now) {
        state = ExportState.STOPPED;
        reason = why.length() > REASON_LONGEST ? why.substring(0, REASON_LONGEST) : why;
        finishedAt = now;
    }

    public long getId() {
        return id;
    }

    public ExportKind getKind() {
        return kind;
    }

    public JsonObject getCriteria() {
        return CanonicalJson.readObject(criteria);
    }

    public DeskCode getDesk() {
        return deskCode == null ? null : DeskCode.parse(deskCode);
    }

    public long getOrganisationId() {
        return organisationId;
    }

    public long getAccountId() {
        return accountId;
    }

    public String getActor() {
        return actor;
    }

    public Locale getLocale() {
        return Locale.forLanguageTag(language);
    }

    public ExportState getState() {
        return state;
    }

    public int getTotal() {
        return total;
    }

    public int getDone() {
        return done;
    }

    public long getFileSize() {
        return fileSize;
    }

    public String getReason() {
        return reason;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getFinishedAt() {
        return finishedAt;
    }
}

package org.baosong.audit.entity;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.baosong.kernel.CanonicalJson;
import org.baosong.kernel.DeskCode;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Ids;
import org.baosong.kernel.Jsons;
import org.baosong.kernel.Moment;
import org.baosong.kernel.ScopePath;
import org.baosong.scope.entity.ScopedEntity;

/** A sample drawn by lot at a desk, with all it takes to draw it again. */
@Entity
@Table(name = "sampling")
@Cacheable(false)
public class Sampling extends ScopedEntity {

    /** What a sample is drawn for. */
    public enum Kind {
        /** 抽查通过: tasks that the machine found clear; the sample is decided one by one, then the others are passed in one act. */
        LOT,
        /** 抽查: filings of an area that somebody wants to look at; nothing follows from it by itself. */
        SPOT
    }

    @Id
    private long id;
    @Column(name = "desk_code")
    private String deskCode;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    @Column(name = "definition_code")
    private String definitionCode;
    @Column(name = "campaign_id")
    private Long campaignId;
    private String population;
    @Column(name = "population_size")
    private int populationSize;
    private String sample;
    @Column(name = "sample_size")
    private int sampleSize;
    private String seed;
    @Column(name = "drawn_by")
    private String drawnBy;
    @Column(name = "drawn_at")
    private Instant drawnAt;
    @Column(name = "released_by")
    private String releasedBy;
    @Column(name = "released_at")
    private Instant releasedAt;
    private int passed;
    @Column(name = "finished_at")
    private Instant finishedAt;
    @Column(name = "abandoned_by")
    private String abandonedBy;
    @Column(name = "abandoned_at")
    private Instant abandonedAt;
    private String reason;
    /** Desk and definition while a lot is open, so that the database knows of one only. */
    @Column(name = "open_slot")
    private String openSlot;
    @Version
    @Column(name = "row_version")
    private long rowVersion;

    protected Sampling() {
    }

    /** @param drawn what was drawn, from what, with which seed */
    public Sampling(Kind kind, DeskCode desk, Drawn drawn, String by, Instant now) {
        super(ScopePath.of(desk.region()));
        this.id = Ids.next();
        this.kind = kind;
        this.deskCode = desk.toString();
        this.population = written(drawn.population());
        this.populationSize = drawn.population().size();
        this.sample = written(drawn.sample());
        this.sampleSize = drawn.sample().size();
        this.seed = drawn.seed();
        this.definitionCode = drawn.definitionCode();
        this.campaignId = drawn.campaignId();
        this.drawnBy = by;
        this.drawnAt = now;
        this.openSlot = kind == Kind.LOT && sampleSize < populationSize ? slot(desk, definitionCode) : null;
    }

    private static String slot(DeskCode desk, String definitionCode) {
        return desk + "/" + definitionCode;
    }

    /**
     * The outcome of a draw.
     *
     * @param definitionCode 事项 it was narrowed to, or null
     * @param campaignId     campaign it was narrowed to, or null
     * @param population     keys drawn from: tasks of a lot, filings of a spot check
     * @param sample         keys drawn
     */
    public record Drawn(String definitionCode, Long campaignId, List<Long> population, List<Long> sample, String seed) {

        public Drawn {
            population = List.copyOf(population);
            sample = List.copyOf(sample);
        }
    }

    /** Whoever looked at the sample answers for the others. Only once; what was interrupted may go on. */
    public void release(String by, Instant now) {
        mustNotBeSettled();
        if (releasedAt == null) {
            releasedBy = by;
            releasedAt = now;
        }
    }

    /** All others were gone through. */
    public void finish(int howMany, Instant now) {
        passed = howMany;
        finishedAt = now;
        openSlot = null;
    }

    /** Given up before the others were passed, for a reason that stays with it: nobody draws until a sample suits him without a trace. */
    public void abandon(String by, String why, Instant now) {
        mustNotBeSettled();
        if (releasedAt != null) {
            throw new DomainException(AuditError.LOT_UNDER_WAY);
        }
        abandonedBy = by;
        abandonedAt = now;
        reason = why;
        openSlot = null;
    }

    /** Refuses if the lot was given up or its others have all been gone through. */
    public void mustNotBeSettled() {
        if (finishedAt != null) {
            throw new DomainException(AuditError.ALREADY_RELEASED, releasedBy, new Moment(releasedAt));
        }
        if (abandonedAt != null) {
            throw new DomainException(AuditError.LOT_GIVEN_UP, abandonedBy, new Moment(abandonedAt));
        }
    }

    /** Whether passing the others was begun and not brought to its end: the server stopped in between. */
    public boolean isInterrupted() {
        return releasedAt != null && finishedAt == null;
    }

    private static String written(List<Long> keys) {
        return CanonicalJson.write(Jsons.object().add("ids", Jsons.array(keys.stream().map(String::valueOf).toList())).build());
    }

    private static List<Long> read(String text) {
        JsonObject json = CanonicalJson.readObject(text);
        return json.getJsonArray("ids").getValuesAs(JsonString::getString).stream().map(Long::valueOf).toList();
    }

    public long getId() {
        return id;
    }

    public DeskCode getDesk() {
        return DeskCode.parse(deskCode);
    }

    public Kind getKind() {
        return kind;
    }

    public String getDefinitionCode() {
        return definitionCode;
    }

    public Long getCampaignId() {
        return campaignId;
    }

    public List<Long> getPopulation() {
        return read(population);
    }

    public int getPopulationSize() {
        return populationSize;
    }

    public List<Long> getSample() {
        return read(sample);
    }

    public int getSampleSize() {
        return sampleSize;
    }

    public String getSeed() {
        return seed;
    }

    public String getDrawnBy() {
        return drawnBy;
    }

    public Instant getDrawnAt() {
        return drawnAt;
    }

    public String getReleasedBy() {
        return releasedBy;
    }

    public Instant getReleasedAt() {
        return releasedAt;
    }

    public Instant getFinishedAt() {
        return finishedAt;
    }

    public String getAbandonedBy() {
        return abandonedBy;
    }

    public Instant getAbandonedAt() {
        return abandonedAt;
    }

    public String getReason() {
        return reason;
    }

    public int getPassed() {
        return passed;
    }
}

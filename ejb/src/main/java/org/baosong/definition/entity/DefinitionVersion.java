package org.baosong.definition.entity;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.baosong.definition.model.FilingDefinition;
import org.baosong.kernel.Ids;
import org.baosong.scope.entity.Unscoped;

/** One published version of a definition, with the text as its author wrote it. Never changed: a change is a new version. */
@Entity
@Table(name = "filing_definition")
@Cacheable(false)
@Unscoped("what is asked is no secret: definitions are the same for everybody")
public class DefinitionVersion {

    private static final String PUBLISHED = "PUBLISHED";

    @Id
    private long id;

    private String code;

    private String version;

    private String title;

    private String owner;

    @Column(name = "effective_from")
    private LocalDate effectiveFrom;

    @Column(name = "effective_to")
    private LocalDate effectiveTo;

    private String status;

    private String checksum;

    @Lob
    private String body;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "published_by")
    private String publishedBy;

    protected DefinitionVersion() {
    }

    public DefinitionVersion(FilingDefinition definition, String checksum, String body, Instant at, String by) {
        this.id = Ids.next();
        this.code = definition.code();
        this.version = definition.version();
        this.title = definition.title().zh();
        this.owner = definition.owner().toString();
        this.effectiveFrom = definition.effective().from();
        this.effectiveTo = definition.effective().to();
        this.status = PUBLISHED;
        this.checksum = checksum;
        this.body = body;
        this.publishedAt = at;
        this.publishedBy = by;
    }

    public String getCode() {
        return code;
    }

    public String getVersion() {
        return version;
    }

    public String getChecksum() {
        return checksum;
    }

    public String getBody() {
        return body;
    }

    public Instant getPublishedAt() {
        return publishedAt;
    }
}

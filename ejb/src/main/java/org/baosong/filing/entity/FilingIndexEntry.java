package org.baosong.filing.entity;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.baosong.kernel.Ids;
import org.baosong.scope.entity.ScopedEntity;

/** A searchable answer in typed columns. Written at intake, never on a draft's save, because that is where it costs least. */
@Entity
@Table(name = "filing_index")
@Cacheable(false)
public class FilingIndexEntry extends ScopedEntity {

    @Id
    private long id;
    @Column(name = "filing_id")
    private long filingId;
    @Column(name = "field_no")
    private int fieldNo;
    @Column(name = "definition_code")
    private String definitionCode;
    private String str;
    private BigDecimal num;
    private LocalDate dt;

    protected FilingIndexEntry() {
    }

    public FilingIndexEntry(Filing filing, int fieldNo, String str, BigDecimal num, LocalDate dt) {
        super(filing.getScopePath());
        this.id = Ids.next();
        this.filingId = filing.getId();
        this.definitionCode = filing.getDefinitionCode();
        this.fieldNo = fieldNo;
        this.str = str;
        this.num = num;
        this.dt = dt;
    }
}

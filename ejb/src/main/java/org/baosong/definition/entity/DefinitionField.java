package org.baosong.definition.entity;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.baosong.scope.entity.Unscoped;

/** The number by which index and metrics name a field, the same in all versions of its definition. */
@Entity
@Table(name = "definition_field")
@Cacheable(false)
@Unscoped("numbers of questions, the same for everybody")
public class DefinitionField {

    @Id
    @Column(name = "field_no")
    private int fieldNo;

    private String code;

    @Column(name = "field_id")
    private String fieldId;

    protected DefinitionField() {
    }

    public DefinitionField(int fieldNo, String code, String fieldId) {
        this.fieldNo = fieldNo;
        this.code = code;
        this.fieldId = fieldId;
    }

    public int getFieldNo() {
        return fieldNo;
    }

    public String getFieldId() {
        return fieldId;
    }
}

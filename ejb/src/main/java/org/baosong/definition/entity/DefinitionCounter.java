package org.baosong.definition.entity;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.baosong.scope.entity.Unscoped;

/** The one row that whoever publishes holds: it hands out field numbers and lets two nodes publish only one after the other. */
@Entity
@Table(name = "definition_counter")
@Cacheable(false)
@Unscoped("a counter")
public class DefinitionCounter {

    /** Key of the one row. */
    public static final int ONLY = 1;

    @Id
    private int id;

    @Column(name = "last_field_no")
    private int lastFieldNo;

    protected DefinitionCounter() {
    }

    public int next() {
        return ++lastFieldNo;
    }
}

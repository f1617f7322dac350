package org.baosong.organisation.entity;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.baosong.scope.entity.Unscoped;

/** A number that only rises, handed out under a row lock; permanent organisation numbers come from it, singly or in blocks. */
@Entity
@Table(name = "counter")
@Cacheable(false)
@Unscoped("holds a number, nobody's data")
public class Counter {

    @Id
    private String name;

    @Column(name = "next_value")
    private long nextValue;

    protected Counter() {
    }

    public Counter(String name) {
        this.name = name;
        this.nextValue = 1;
    }

    /** The first of {@code size} consecutive numbers that nobody else gets. */
    public long take(int size) {
        long first = nextValue;
        nextValue += size;
        return first;
    }
}

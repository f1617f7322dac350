package org.baosong.identity.entity;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.baosong.scope.entity.Unscoped;

/** The last number given out in one county for user names of institutions: six digits of the county and five of this number. */
@Entity
@Table(name = "user_name_counter")
@Cacheable(false)
@Unscoped("holds a number, nothing about anybody")
public class UserNameCounter {

    @Id
    private String region;

    @Column(name = "last_number")
    private int lastNumber;

    protected UserNameCounter() {
    }

    public UserNameCounter(String region) {
        this.region = region;
    }

    /** The next user name; names are never given twice, also when an account is gone. */
    public String next() {
        lastNumber++;
        return region + String.format("%05d", lastNumber);
    }
}

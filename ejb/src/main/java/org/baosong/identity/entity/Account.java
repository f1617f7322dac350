package org.baosong.identity.entity;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baosong.kernel.Ids;
import org.baosong.kernel.ScopePath;
import org.baosong.scope.entity.ScopedEntity;

/**
 * One person or institution that can log in. What it may do and see stands in its memberships; here are its name, its secret and
 * the counter that locks it. {@code credentialVersion} rises whenever sessions and tokens handed out before must end.
 */
@Entity
@Table(name = "account")
@Cacheable(false)
public class Account extends ScopedEntity {

    private static final int REMEMBERED_PASSWORDS = 3;

    @Id
    private long id;

    @Column(name = "user_name")
    private String userName;

    @Column(name = "user_name_key")
    private String userNameKey;

    @Column(name = "display_name")
    private String displayName;

    private String phone;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "password_history")
    private String passwordHistory;

    @Column(name = "password_changed_at")
    private Instant passwordChangedAt;

    @Column(name = "must_change")
    private boolean mustChange;

    @Column(name = "credential_version")
    private int credentialVersion;

    @Column(name = "failed_count")
    private int failedCount;

    @Column(name = "locked_until")
    private Instant lockedUntil;

    @Enumerated(EnumType.STRING)
    private AccountState state;

    @Column(name = "language_tag")
    private String languageTag;

    @Column(name = "text_size")
    private String textSize;

    private String theme;

    @Column(name = "created_by")
    private long createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_login_at")
    private Instant lastLoginAt;

    @Version
    @Column(name = "row_version")
    private long rowVersion;

    protected Account() {
    }

    public Account(ScopePath path, UserName name, String displayName, String phone, String passwordHash, boolean mustChange,
                   long createdBy, Instant now) {
        super(path);
        this.id = Ids.next();
        this.userName = name.shown();
        this.userNameKey = name.key();
        this.displayName = displayName;
        this.phone = phone;
        this.passwordHash = passwordHash;
        this.passwordHistory = passwordHash;
        this.passwordChangedAt = now;
        this.mustChange = mustChange;
        this.state = AccountState.ACTIVE;
        this.languageTag = "zh";
        this.textSize = "normal";
        this.theme = "auto";
        this.createdBy = createdBy;
        this.createdAt = now;
    }

    /** A password the owner chose himself. Every session and token handed out before ends. */
    public void choosePassword(String hash, Instant now) {
        setPassword(hash, now);
        mustChange = false;
    }

    /** A password somebody else set: to be changed at the next log-in; a lock ends. */
    public void resetPassword(String hash, Instant now) {
        setPassword(hash, now);
        mustChange = true;
        unlock();
    }

    private void setPassword(String hash, Instant now) {
        List<String> remembered = new ArrayList<>(rememberedHashes());
        remembered.add(hash);
        passwordHistory = String.join("\n", remembered.subList(Math.max(0, remembered.size() - REMEMBERED_PASSWORDS), remembered.size()));
        passwordHash = hash;
        passwordChangedAt = now;
        credentialVersion++;
    }

    /** The same password under newer parameters; nobody is logged out. */
    public void rehash(String hash) {
        passwordHistory = passwordHistory.replace(passwordHash, hash);
        passwordHash = hash;
    }

    /** Counts a wrong password and locks at the limit. A lock that has run out starts a new count. */
    public void countFailure(int limit, Duration lockFor, Instant now) {
        if (lockedUntil != null && !isLockedAt(now)) {
            unlock();
        }
        failedCount++;
        if (failedCount >= limit) {
            lockedUntil = now.plus(lockFor);
        }
    }

    public void loggedIn(Instant now) {
        unlock();
        lastLoginAt = now;
    }

    public void unlock() {
        failedCount = 0;
        lockedUntil = null;
    }

    public boolean isLockedAt(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    public void disable() {
        state = AccountState.DISABLED;
        credentialVersion++;
    }

    public void enable() {
        state = AccountState.ACTIVE;
        unlock();
    }

    public void rename(UserName name) {
        userName = name.shown();
        userNameKey = name.key();
    }

    public void introduce(String newDisplayName, String newPhone) {
        displayName = newDisplayName;
        phone = newPhone;
    }

    /** How the owner likes to see the product; the caller has checked the words. */
    public void prefer(String newLanguage, String newTextSize, String newTheme) {
        languageTag = newLanguage;
        textSize = newTextSize;
        theme = newTheme;
    }

    /** The owner moved under another authority or parent. */
    public void follow(ScopePath path) {
        moveTo(path);
    }

    public long getId() {
        return id;
    }

    public String getUserName() {
        return userName;
    }

    public String getDisplayName() {
        return displayName;
    }

    public String getPhone() {
        return phone;
    }

    public String getPasswordHash() {
        return passwordHash;
    }

    /** Hashes of the passwords that may not be chosen again, the current one included. */
    public List<String> rememberedHashes() {
        return Arrays.asList(passwordHistory.split("\n"));
    }

    public Instant getPasswordChangedAt() {
        return passwordChangedAt;
    }

    public boolean isMustChange() {
        return mustChange;
    }

    public int getCredentialVersion() {
        return credentialVersion;
    }

    public int getFailedCount() {
        return failedCount;
    }

    public AccountState getState() {
        return state;
    }

    public long getCreatedBy() {
        return createdBy;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getLastLoginAt() {
        return lastLoginAt;
    }
}

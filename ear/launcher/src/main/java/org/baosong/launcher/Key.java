package org.baosong.launcher;

import java.util.Arrays;
import java.util.Optional;

/** The settings the launcher itself reads; all others pass through to the application unseen. */
public enum Key {
    DATA_DIR("baosong.data.dir", "./data"),
    HTTP_PORT("baosong.http.port", "8080"),
    HTTP_LISTEN("baosong.http.listen", "127.0.0.1"),
    HTTP_THREADS("baosong.http.threads", "64"),
    DB_URL("baosong.db.url", ""),
    DB_USER("baosong.db.user", "baosong"),
    DB_PASSWORD("baosong.db.password", ""),
    DB_POOL("baosong.db.pool.size", "40"),
    DB_MEMORY("baosong.db.memory", "512M"),
    JMS_URL("baosong.jms.url", ""),
    JMS_USER("baosong.jms.user", ""),
    JMS_PASSWORD("baosong.jms.password", ""),
    CRYPTO_KEYRING("baosong.crypto.keyring", ""),
    DEMO("baosong.demo", "false");

    private final String key;
    private final String fallback;

    Key(String key, String fallback) {
        this.key = key;
        this.fallback = fallback;
    }

    public String key() {
        return key;
    }

    public String fallback() {
        return fallback;
    }

    public static Optional<Key> of(String name) {
        return Arrays.stream(values()).filter(key -> key.key.equals(name)).findFirst();
    }
}

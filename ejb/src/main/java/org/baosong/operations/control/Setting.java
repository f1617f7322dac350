package org.baosong.operations.control;

import java.util.Arrays;
import java.util.Optional;

/**
 * Every configuration key of the product, with default, meaning and example. A key that starts with {@code baosong.} and does not
 * stand here stops the start, so that a misspelt setting is never silently ignored.
 */
public enum Setting {
    DATA_DIR("baosong.data.dir", "./data", "Folder of everything the product keeps outside an external database.", "/var/lib/baosong"),
    FILES_DIR("baosong.files.dir", "", "Folder of uploaded and generated files; empty means 'files' in the data folder.", "/mnt/share/files"),
    CRYPTO_KEYRING("baosong.crypto.keyring", "", "File with the keys of personal data; empty means 'keyring' in the data folder, made there"
            + " at first use with the embedded database. Keep a copy apart from the backups: without it personal data cannot be read.",
            "/etc/baosong/keyring"),
    DEMO("baosong.demo", "false", "Adds demo data and demo accounts. Never in production.", "true"),

    HTTP_PORT("baosong.http.port", "8080", "Port of the pages and the API.", "8443"),
    HTTP_LISTEN("baosong.http.listen", "127.0.0.1", "Address to listen on; 0.0.0.0 opens it to the network.", "0.0.0.0"),
    HTTP_THREADS("baosong.http.threads", "64", "Most requests of pages and API the self-running jar serves at a time.", "128"),
    HTTP_FORWARDED("baosong.http.forwarded", "false",
            "Whether a proxy in front tells the address of the caller (X-Forwarded-For); only if no other way leads here.", "true"),
    PUBLIC_URL("baosong.public.url", "", "Address under which people reach the product; empty means as requested.", "https://baosong.example.cn/"),

    MAP_TILES("baosong.map.tiles", "", "Addresses of map tiles in Web Mercator with {z}, {x} and {y}, one for each layer, separated by blanks; the server"
            + " fetches them, so that browsers need no way there and never see a key. Empty shows a grid of coordinates.",
            "https://t0.tianditu.gov.cn/DataServer?T=vec_w&x={x}&y={y}&l={z}&tk=your-key", true),
    MAP_NOTE("baosong.map.note", "", "What must stand on the map: source and approval number of the map service.", "Tianditu GS(2024)0650"),

    DB_URL("baosong.db.url", "", "JDBC URL of an external MySQL or MariaDB; empty means the embedded one.",
            "jdbc:mysql://db.example.cn:3306/baosong"),
    DB_USER("baosong.db.user", "baosong", "User of the database.", "baosong"),
    DB_PASSWORD("baosong.db.password", "", "Password of the database.", "change-me", true),
    DB_POOL_SIZE("baosong.db.pool.size", "40", "Most connections this node holds to the database.", "80"),
    DB_MEMORY("baosong.db.memory", "512M", "Memory the embedded database keeps its pages in.", "4G"),

    JMS_URL("baosong.jms.url", "", "Address of an external Artemis broker; empty means the embedded one.", "tcp://mq.example.cn:61616"),
    JMS_USER("baosong.jms.user", "", "User of the broker.", "baosong"),
    JMS_PASSWORD("baosong.jms.password", "", "Password of the broker.", "change-me", true),
    JMS_RETRY_DELAY("baosong.jms.retry.delay", "PT1S", "Wait before a failed message is tried again; grows fourfold up to a minute.",
            "PT0.05S"),
    JMS_RETRY_LIMIT("baosong.jms.retry.limit", "5", "How often a message is tried before it is put aside as a dead letter.", "5"),

    PASSWORD_INITIAL("baosong.password.initial", "random",
            "First password of a new account: 'random' for one on a printed slip, anything else is used as it is.", "000000"),
    SESSION_IDLE("baosong.session.idle", "PT30M", "A page session ends after this time without an act of its user.", "PT15M"),
    TOKEN_LIFE("baosong.token.life", "PT12H", "A bearer token of the API is valid this long.", "PT1H"),
    LOCKOUT_TRIES("baosong.lockout.tries", "5", "Wrong passwords in a row that lock an account.", "5"),
    LOCKOUT_ADDRESS("baosong.lockout.address", "30", "Failed log-ins that one address may make in a minute.", "100"),
    LOCKOUT_TIME("baosong.lockout.time", "PT15M", "How long a locked account stays locked.", "PT30M"),

    QUOTA_EXPORTS_OPEN("baosong.quota.exports.open", "5", "Exports of one account that may be in the making at a time; 0 for any number.", "10"),
    QUOTA_EXPORTS_HOUR("baosong.quota.exports.hour", "120", "Exports one account may ask for in an hour; 0 for any number.", "30"),
    QUOTA_UPLOADS_OPEN("baosong.quota.uploads.open", "5", "Uploaded lists of one account that may be worked on at a time; 0 for any number.", "2"),
    QUOTA_UPLOADS_HOUR("baosong.quota.uploads.hour", "300", "Lists one account may upload in an hour, refused ones too; 0 for any number.", "60"),
    QUOTA_SLIPS_HOUR("baosong.quota.slips.hour", "1000", "First passwords one account may issue anew in an hour; 0 for any number.", "3000"),

    TIMERS("baosong.timers.enabled", "true", "Whether this node runs timed work; switch off on nodes that only serve pages.", "false"),
    TIMERS_INTAKE_OVERDUE("baosong.timers.intake.overdue", "PT15M", "A filing that waits longer for intake is sent there again.", "PT5M"),
    KEEP_OUTBOX("baosong.keep.outbox", "P7D", "How long messages are kept after they were sent.", "P14D"),
    KEEP_INBOX("baosong.keep.inbox", "P90D", "How long the mark of a handled message is kept; longer than any retry.", "P180D"),
    KEEP_NOTICES("baosong.keep.notices", "P730D", "How long notices and their receipts are kept.", "P365D");

    private final String key;
    private final String fallback;
    private final String meaning;
    private final String example;
    private final boolean secret;

    Setting(String key, String fallback, String meaning, String example) {
        this(key, fallback, meaning, example, false);
    }

    Setting(String key, String fallback, String meaning, String example, boolean secret) {
        this.key = key;
        this.fallback = fallback;
        this.meaning = meaning;
        this.example = example;
        this.secret = secret;
    }

    public String key() {
        return key;
    }

    /** The value if nothing is configured. */
    public String fallback() {
        return fallback;
    }

    public String meaning() {
        return meaning;
    }

    public String example() {
        return example;
    }

    /** Whether the value must never be printed. */
    public boolean secret() {
        return secret;
    }

    public static Optional<Setting> of(String key) {
        return Arrays.stream(values()).filter(s -> s.key.equals(key)).findFirst();
    }
}

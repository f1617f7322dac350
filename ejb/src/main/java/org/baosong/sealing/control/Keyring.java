package org.baosong.sealing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.baosong.operations.boundary.Settings;
import org.baosong.operations.control.Setting;

/**
 * Seals values of a subject (a filing, a person) with the subject's own data key, which is kept beside it wrapped by the operator's.
 * Changing the operator's key wraps data keys anew and touches no value; destroying a data key destroys what it sealed. Nothing is read
 * from the key file before something is to be sealed.
 */
@ApplicationScoped
public class Keyring {

    private Settings settings;
    private volatile KeyFile file;

    protected Keyring() {
    }

    @Inject
    Keyring(Settings settings) {
        this.settings = settings;
    }

    /** For tests: keys of a file of their own. */
    public static Keyring at(Path path) {
        Keyring keyring = new Keyring(null);
        keyring.file = KeyFile.open(path, true);
        return keyring;
    }

    /**
     * A data key as it is kept.
     *
     * @param keyNo   number of the operator's key it is wrapped with
     * @param wrapped the key sealed, in Base64
     */
    public record Wrapped(String keyNo, String wrapped) {
    }

    /** A new data key for a subject. */
    public Wrapped newKey(String subject) {
        return wrap(Cipherment.newKey(), subject);
    }

    /** The same data key under the operator's current key. */
    public Wrapped rewrap(Wrapped key, String subject) {
        return wrap(unwrap(key, subject), subject);
    }

    /** Number of the operator's key that new data keys are wrapped with. */
    public String current() {
        return keys().current();
    }

    private Wrapped wrap(byte[] key, String subject) {
        return new Wrapped(keys().current(), text(Cipherment.seal(keys().key(keys().current()), key, subject)));
    }

    private byte[] unwrap(Wrapped key, String subject) {
        return Cipherment.open(keys().key(key.keyNo()), bytes(key.wrapped()), subject);
    }

    /** Seals a value of a subject, in Base64. @param place where within the subject it belongs */
    public String seal(Wrapped key, String subject, String place, String open) {
        return text(Cipherment.seal(unwrap(key, subject), open.getBytes(StandardCharsets.UTF_8), subject + "/" + place));
    }

    /** Opens what was sealed at the same place of the same subject. */
    public String open(Wrapped key, String subject, String place, String sealed) {
        return new String(Cipherment.open(unwrap(key, subject), bytes(sealed), subject + "/" + place), StandardCharsets.UTF_8);
    }

    /** What is equal for equal values and tells nothing else to anybody without the key. */
    public String fingerprint(String value) {
        return Cipherment.hmac(keys().hmac(), value);
    }

    private KeyFile keys() {
        KeyFile read = file;
        if (read == null) {
            boolean embedded = settings.given(Setting.DB_URL).isEmpty();
            Path path = settings.given(Setting.CRYPTO_KEYRING).map(Path::of).orElseGet(() -> Path.of(settings.text(Setting.DATA_DIR), "keyring"));
            read = KeyFile.open(path, embedded);
            file = read;
        }
        return read;
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text);
    }
}

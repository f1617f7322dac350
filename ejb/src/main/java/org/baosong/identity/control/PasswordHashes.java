package org.baosong.identity.control;

import com.password4j.Argon2Function;
import com.password4j.BadParametersException;
import com.password4j.types.Argon2;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DomainException;

/**
 * Turns passwords into Argon2id digests and compares them. Each costs 19 MiB and a good part of a second of a processor, so only as
 * many run at once as there are processors: a storm of log-ins waits in line instead of exhausting the memory.
 */
@ApplicationScoped
public class PasswordHashes {

    // The lower of the two settings OWASP recommends; 19 MiB keeps a night of deadline log-ins affordable.
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int DIGEST_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int WAIT_SECONDS = 20;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Semaphore running = new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);
    private Argon2Function current;
    private String nobody;
    private String sharedPassword;
    private String sharedHash;

    /** How a comparison ended. */
    public record Verdict(boolean right, boolean outdated) {
    }

    @PostConstruct
    public void tune() {
        current = Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, DIGEST_BYTES, Argon2.ID);
        nobody = hash(Secrets.random());
    }

    /** A new digest with its own salt and its parameters written into it. */
    public String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return inTurn(() -> current.hash(password.getBytes(StandardCharsets.UTF_8), salt).getResult());
    }

    /**
     * A digest shared by all accounts that get the same first password: everybody knows they are equal, and an import of a province
     * would otherwise spend hours on it.
     */
    public synchronized String hashShared(String password) {
        if (!password.equals(sharedPassword)) {
            sharedHash = hash(password);
            sharedPassword = password;
        }
        return sharedHash;
    }

    /** A digest whose password nobody knows: such an account opens only after its password was reset. */
    public String untold() {
        return nobody;
    }

    /** Compares; {@code outdated} asks the caller to store a new digest because the parameters have been raised since. */
    public Verdict verify(String password, String stored) {
        return inTurn(() -> {
            Argon2Function made = Argon2Function.getInstanceFromHash(stored);
            return new Verdict(made.check(password, stored), !made.equals(current));
        });
    }

    /** Costs as much as {@link #verify} and is never right: for names that do not exist, so that they answer no sooner. */
    public Verdict verifyNobody(String password) {
        verify(password, nobody);
        return new Verdict(false, false);
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!running.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new DomainException(CommonError.UNAVAILABLE);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new DomainException(CommonError.UNAVAILABLE);
        }
        try {
            return work.get();
        } catch (BadParametersException unreadable) {
            throw new IllegalStateException("a stored password digest is unreadable", unreadable);
        } finally {
            running.release();
        }
    }
}

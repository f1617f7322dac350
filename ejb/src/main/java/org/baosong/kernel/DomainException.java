package org.baosong.kernel;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * The only exception by which domain code refuses a request. It rolls the transaction back, so a refusal leaves nothing half done;
 * it carries codes, never words: wording is the business of {@link Texts}.
 */
@ApplicationException(rollback = true)
public class DomainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ErrorCode error;
    private final transient List<Object> args;
    private final transient List<Violation> violations;

    public DomainException(ErrorCode error, Object... args) {
        this(error, List.of(args), List.of());
    }

    public DomainException(ErrorCode error, List<Object> args, List<Violation> violations) {
        super(error.code() + " " + error + (violations.isEmpty() ? "" : " " + violations.stream().map(Violation::field).toList()));
        this.error = error;
        this.args = List.copyOf(args);
        this.violations = List.copyOf(violations);
    }

    public ErrorCode error() {
        return error;
    }

    public List<Object> args() {
        return args;
    }

    public List<Violation> violations() {
        return violations;
    }
}

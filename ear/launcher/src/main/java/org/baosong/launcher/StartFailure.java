package org.baosong.launcher;

/** The platform cannot start; the message tells the operator what is wrong and how to mend it. */
public final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Exit code when the platform itself failed. */
    public static final int FAILED = 1;
    /** Exit code when it was called wrongly: options, a folder in use, a port taken. */
    public static final int MISUSED = 2;

    private final int exitCode;

    public StartFailure(int exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** A failure while starting, in the words of that name. */
    public static StartFailure failed(String key, Object... gaps) {
        return new StartFailure(FAILED, Words.of(key, gaps), null);
    }

    /** A wrong call, in the words of that name. */
    public static StartFailure misused(String key, Object... gaps) {
        return new StartFailure(MISUSED, Words.of(key, gaps), null);
    }

    public int exitCode() {
        return exitCode;
    }
}

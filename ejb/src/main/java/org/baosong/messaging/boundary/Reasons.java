package org.baosong.messaging.boundary;

/** Says in one line why something failed: the innermost cause, because the outer ones only say where it passed through. */
final class Reasons {

    private Reasons() {
    }

    static String of(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause.getCause() != null && cause.getCause() != cause && depth < 20; depth++) {
            cause = cause.getCause();
        }
        String words = cause.getMessage() == null ? "" : ": " + cause.getMessage().strip().replaceAll("\\s*\\R\\s*", " ");
        return cause.getClass().getSimpleName() + words + at(cause);
    }

    private static String at(Throwable cause) {
        for (StackTraceElement frame : cause.getStackTrace()) {
            if (frame.getClassName().startsWith("org.baosong.")) {
                return " at " + frame.getFileName() + ":" + frame.getLineNumber();
            }
        }
        return "";
    }
}

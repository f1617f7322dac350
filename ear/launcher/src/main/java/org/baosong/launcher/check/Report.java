package org.baosong.launcher.check;

import java.util.function.Consumer;

import org.baosong.launcher.Words;

/** Collects what the check finds: each finding is one line that says what is wrong and how to mend it. */
final class Report {

    private final Consumer<String> say;
    private int warnings;
    private int errors;

    Report(Consumer<String> say) {
        this.say = say;
    }

    void good(String key, Object... gaps) {
        say.accept(Words.of("check.good", Words.of(key, gaps)));
    }

    void warn(String key, Object... gaps) {
        warnings++;
        say.accept(Words.of("check.warn", Words.of(key, gaps)));
    }

    void bad(String key, Object... gaps) {
        errors++;
        say.accept(Words.of("check.bad", Words.of(key, gaps)));
    }

    /** A finding whose words are already made. */
    void bad(RuntimeException finding) {
        errors++;
        say.accept(Words.of("check.bad", finding.getMessage()));
    }

    boolean failed() {
        return errors > 0;
    }

    /** Closes with a summary; whether the platform would start. */
    boolean passed() {
        say.accept(Words.of(errors > 0 ? "check.summary.bad" : "check.summary.good", errors, warnings));
        return errors == 0;
    }
}

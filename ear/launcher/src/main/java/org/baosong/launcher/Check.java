package org.baosong.launcher;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Looks at everything a start needs without starting. */
final class Check {

    Check(Settings settings, Options options, Path data, Consumer<String> say) {
    }

    boolean run() {
        return true;
    }
}

package org.baosong.web.form.field;

import java.time.Instant;
import java.util.Locale;
import org.baosong.kernel.Violation;

/** Words of the page in the language of its reader; the form's pure parts ask for them here. */
public interface Wording {

    /** A text of {@code i18n/ui}. */
    String say(String key, Object... args);

    /** The sentence for something wrong. */
    String wrong(Violation violation);

    /** A moment as people read it. */
    String time(Instant instant);

    Locale locale();
}

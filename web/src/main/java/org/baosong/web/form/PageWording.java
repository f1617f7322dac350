package org.baosong.web.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import org.baosong.kernel.Texts;
import org.baosong.kernel.Violation;
import org.baosong.web.form.field.Wording;
import org.baosong.web.frame.Words;

/** The words of the current page. */
@RequestScoped
public class PageWording implements Wording {

    @Inject
    private Words words;

    @Override
    public String say(String key, Object... args) {
        return words.of(key, args);
    }

    @Override
    public String wrong(Violation violation) {
        return Texts.error(words.locale(), violation.code(), violation.args());
    }

    @Override
    public String time(Instant instant) {
        return words.time(instant);
    }

    @Override
    public Locale locale() {
        return words.locale();
    }
}

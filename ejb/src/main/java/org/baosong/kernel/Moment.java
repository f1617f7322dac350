package org.baosong.kernel;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A moment as a message argument: date and minute in Shanghai. */
public record Moment(Instant at) implements Localised {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Clock.ZONE);

    @Override
    public String in(Locale locale) {
        return at == null ? "" : MINUTE.format(at);
    }
}

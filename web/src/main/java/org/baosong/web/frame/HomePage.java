package org.baosong.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZonedDateTime;
import java.util.List;
import org.baosong.kernel.Clock;
import org.baosong.web.security.CurrentVisitor;

/** The first page after log-in: a greeting by the time of day and the ways on. */
@Named
@RequestScoped
public class HomePage {

    private static final int NOON = 11;
    private static final int AFTERNOON = 13;
    private static final int EVENING = 18;

    @Inject
    private Clock clock;

    @Inject
    private Words words;

    @Inject
    private CurrentVisitor visitors;

    public String getGreeting() {
        ZonedDateTime now = clock.now().atZone(Clock.ZONE);
        String time = now.getHour() < NOON ? "morning" : now.getHour() < AFTERNOON ? "noon" : now.getHour() < EVENING ? "afternoon" : "evening";
        return words.of("home.greeting." + time, visitors.actor().name());
    }

    public String getLead() {
        return words.of("home.lead", words.date(clock.today()), words.terms("role", visitors.actor().roles().stream().sorted().toList()));
    }

    public List<Menu> getEntries() {
        return Menu.of(visitors.actor()).stream().filter(entry -> entry != Menu.HOME).toList();
    }
}

package org.baosong.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.baosong.kernel.Clock;
import org.baosong.web.security.CurrentVisitor;

/** The first page after log-in: a greeting by the time of day and the ways on. */
@Named
@RequestScoped
public class HomePage {

    private static final int MORNING = 5;
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
        return words.of("home.greeting." + timeOfDay(clock.now().atZone(Clock.ZONE).getHour()), visitors.actor().name());
    }

    /** Last part of the key of the greeting at an hour of the day, 0 to 23. */
    static String timeOfDay(int hour) {
        if (hour < MORNING) {
            return "night";
        }
        return hour < NOON ? "morning" : hour < AFTERNOON ? "noon" : hour < EVENING ? "afternoon" : "evening";
    }

    public String getLead() {
        return words.of("home.lead", words.date(clock.today()), words.terms("role", visitors.actor().roles().stream().sorted().toList()));
    }

    public List<Menu> getEntries() {
        return Menu.of(visitors.actor()).stream().filter(entry -> entry != Menu.HOME).toList();
    }
}

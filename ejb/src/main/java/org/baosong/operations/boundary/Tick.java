package org.baosong.operations.boundary;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baosong.kernel.Clock;
import org.baosong.operations.control.Setting;
import org.baosong.scope.control.Actor;
import org.baosong.scope.control.CurrentActor;

/**
 * The one timer behind all timed work. It calls the observers of {@link MinuteTick} one by one instead of firing the event, so that
 * each has its own transaction and its own "since when", and the failure of one does not stop the others.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Tick {

    private static final Logger LOG = System.getLogger(Tick.class.getName());

    @Inject
    private BeanManager beans;

    @Inject
    private Sweeps sweeps;

    @Inject
    private Settings settings;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    @Schedule(hour = "*", minute = "*", second = "0", persistent = false)
    void everyMinute() {
        if (settings.flag(Setting.TIMERS)) {
            tick(clock.now().truncatedTo(ChronoUnit.MINUTES));
        }
    }

    private void tick(Instant to) {
        current.enter(Actor.system("timer"));
        observers(new MinuteTick(to, to)).forEach((name, observers) -> {
            try {
                sweeps.sweep(name, to, tick -> observers.forEach(observer -> observer.notify(tick)));
            } catch (RuntimeException failed) {
                LOG.log(Level.WARNING, "event=sweep-failed sweeper={0} reason={1}", name, failed.toString());
            }
        });
    }

    /** The observers by the name of their class, which is also the name of their place in the table. */
    private Map<String, List<ObserverMethod<? super MinuteTick>>> observers(MinuteTick tick) {
        Map<String, List<ObserverMethod<? super MinuteTick>>> byClass = new TreeMap<>();
        beans.resolveObserverMethods(tick)
                .forEach(observer -> byClass.computeIfAbsent(observer.getBeanClass().getName(), name -> new ArrayList<>()).add(observer));
        return byClass;
    }
}

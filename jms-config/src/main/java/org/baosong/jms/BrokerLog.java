package org.baosong.jms;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps the broker's log readable: its audit loggers write a line for every property anybody reads and are on by default.
 * A level the operator has set stays.
 */
final class BrokerLog {

    /** Held here because the log system forgets the level of a logger nobody refers to. */
    private static final List<Logger> LOGGERS = List.of(
            Logger.getLogger("org.apache.activemq.audit"), Logger.getLogger("org.apache.activemq.artemis"));

    private BrokerLog() {
    }

    static void quiet() {
        for (Logger logger : LOGGERS) {
            if (logger.getLevel() == null) {
                logger.setLevel(Level.WARNING);
            }
        }
    }
}

package org.railcount.imagery;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps GeoTools and the database in it from writing to the console: what they report there is either an error that comes
 * back as an exception anyway, or of no use to the person at the screen.
 */
final class QuietGeoTools {
    /** Held here, because java.util.logging forgets the level of a logger that nobody holds. */
    private static final List<Logger> LOGGERS = List.of(
            Logger.getLogger("org.geotools"),
            Logger.getLogger("it.geosolutions"),
            Logger.getLogger("javax.media.jai"),
            Logger.getLogger("hsqldb.db"),
            Logger.getLogger("org.hsqldb"));

    private QuietGeoTools() {}

    /** Takes effect once; call it before GeoTools is first used. */
    static void ensure() {
        for (Logger logger : LOGGERS) {
            logger.setLevel(Level.OFF);
        }
        // The database would otherwise replace the whole program's logging set-up with its own.
        if (System.getProperty("hsqldb.reconfig_logging") == null) {
            System.setProperty("hsqldb.reconfig_logging", "false");
        }
    }
}

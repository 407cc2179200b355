package org.railcount.imagery;

import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.geotools.referencing.factory.epsg.hsql.ThreadedHsqlEpsgFactory;
import org.geotools.util.factory.GeoTools;

/**
 * Makes GeoTools a quiet guest. Its log messages, and those of the database in it, are switched off: what they report is
 * either an error that comes back as an exception anyway, or of no use to the person at the screen. And the EPSG database,
 * which it unpacks at first use, goes into a folder of the user's own: by default all users of a machine share one, which
 * only the first of them may write. Several processes may unpack at once; GeoTools locks.
 */
final class GeoToolsSetup {
    /** Held here, because java.util.logging forgets the level of a logger that nobody holds. */
    private static final List<Logger> LOGGERS = List.of(
            Logger.getLogger("org.geotools"),
            Logger.getLogger("it.geosolutions"),
            Logger.getLogger("javax.media.jai"),
            Logger.getLogger("hsqldb.db"),
            Logger.getLogger("org.hsqldb"));

    private GeoToolsSetup() {}

    /** Takes effect once; call it before GeoTools is first used. */
    static synchronized void ensure() {
        for (Logger logger : LOGGERS) {
            logger.setLevel(Level.OFF);
        }
        // The database would otherwise replace the whole program's logging set-up with its own.
        if (System.getProperty("hsqldb.reconfig_logging") == null) {
            System.setProperty("hsqldb.reconfig_logging", "false");
        }
        if (System.getProperty(ThreadedHsqlEpsgFactory.DIRECTORY_KEY) == null) {
            String folder = "railcount-epsg-" + GeoTools.getVersion() + "-" + System.getProperty("user.name", "user");
            Path path = Path.of(System.getProperty("java.io.tmpdir"), folder.replaceAll("[^A-Za-z0-9._-]", "_"));
            System.setProperty(ThreadedHsqlEpsgFactory.DIRECTORY_KEY, path.toString());
        }
    }
}

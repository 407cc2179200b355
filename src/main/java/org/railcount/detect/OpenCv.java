package org.railcount.detect;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.opencv.core.Core;

/**
 * Loads OpenCV's native library once, at first use, and takes its threads away from it: Railcount's networks are small, and
 * two passes side by side, each on one thread, take little more than half the time of two passes on two threads one after
 * the other.
 */
public final class OpenCv {
    /** Names the library's file to a process that this one starts, which then need not unpack its 65 MB again. */
    public static final String LIBRARY = "railcount.opencv";

    private OpenCv() {}

    private static final class Holder {
        static final Optional<Path> FILE = load();

        private static Optional<Path> load() {
            Optional<Path> file = Optional.ofNullable(System.getProperty(LIBRARY))
                    .map(Path::of)
                    .filter(Files::isRegularFile);
            if (file.isPresent()) {
                System.load(file.get().toAbsolutePath().toString());
            } else {
                file = unpack();
            }
            Core.setNumThreads(1);
            return file;
        }

        private static Optional<Path> unpack() {
            Logger log = Logger.getLogger(nu.pattern.OpenCV.class.getName());
            Level usual = log.getLevel();
            UnpackedFile unpacked = new UnpackedFile();
            log.setLevel(Level.FINEST);
            log.addHandler(unpacked);
            try {
                nu.pattern.OpenCV.loadLocally();
            } finally {
                log.removeHandler(unpacked);
                log.setLevel(usual);
            }
            return unpacked.file;
        }
    }

    /** Listens for where OpenCV's loader unpacks the library to, which it tells nobody but its log. */
    private static final class UnpackedFile extends Handler {
        private Optional<Path> file = Optional.empty();

        @Override
        public void publish(LogRecord line) {
            Object[] values = line.getParameters();
            if (values != null && values[0] instanceof Path path) {
                file = Optional.of(path);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    /** Makes sure that OpenCV can be used. */
    public static void ensureLoaded() {
        library();
    }

    /** The file that the native library was loaded from; empty where its loader does not tell. */
    public static Optional<Path> library() {
        return Holder.FILE;
    }
}

package org.railcount.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.railcount.project.ProjectFolder;
import org.railcount.project.ProjectLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens projects and holds the lock of the one that is open. A project that another Railcount has, or that cannot be
 * written, is opened for reading. Thread-safe; one project is opened at a time.
 */
final class ProjectAccess implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectAccess.class);

    /**
     * An open project.
     *
     * @param readOnlyBecause one sentence where nothing can be changed in it
     */
    record Access(ProjectFolder project, Optional<String> readOnlyBecause) {}

    /**
     * Reads what is needed of a project that was opened.
     *
     * @param <T> what was read
     */
    @FunctionalInterface
    interface Reading<T> {
        T of(Access opened) throws Exception;
    }

    /** Held while a project is opened, so that {@link #close} need not wait for a slow disk. */
    private final Object opening = new Object();

    private @Nullable Path held;
    private @Nullable ProjectLock lock;

    /**
     * Opens a folder in place of the one before, once it has been read. When that fails, the one before stays open and
     * locked, and the folder is free.
     */
    <T> T open(Path folder, Reading<T> reading) throws Exception {
        Path wanted = folder.toAbsolutePath().normalize();
        synchronized (opening) {
            if (holds(wanted)) {
                return reading.of(new Access(ProjectFolder.open(wanted), Optional.empty()));
            }
            // Before the lock, which would make a folder of what is none.
            ProjectFolder readable = ProjectFolder.openForReading(wanted);
            ProjectLock.Outcome outcome = ProjectLock.take(wanted);
            if (outcome instanceof ProjectLock.Outcome.Taken taken) {
                return openLocked(wanted, taken.lock(), reading);
            }
            String why = ((ProjectLock.Outcome.Refused) outcome).sentence();
            T read = reading.of(new Access(readable, Optional.of(why)));
            close();
            return read;
        }
    }

    private <T> T openLocked(Path folder, ProjectLock taken, Reading<T> reading) throws Exception {
        boolean whole = false;
        try {
            T read = reading.of(new Access(ProjectFolder.open(folder), Optional.empty()));
            whole = true;
            swap(folder, taken);
            return read;
        } finally {
            if (!whole) {
                free(folder, taken);
            }
        }
    }

    private synchronized boolean holds(Path folder) {
        return folder.equals(held);
    }

    private synchronized void swap(Path folder, ProjectLock taken) {
        close();
        held = folder;
        lock = taken;
    }

    /** Gives the project free. */
    @Override
    public synchronized void close() {
        if (held != null && lock != null) {
            free(held, lock);
        }
        lock = null;
        held = null;
    }

    private static void free(Path folder, ProjectLock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            LOG.warn("the lock of {} could not be given back: {}", folder, e.getMessage());
        }
    }
}

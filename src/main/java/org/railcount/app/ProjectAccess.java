package org.railcount.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.railcount.project.ProjectException;
import org.railcount.project.ProjectFolder;
import org.railcount.project.ProjectLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens projects and holds the lock of the one that is open. A project that another Railcount has, or that cannot be
 * written, is opened for reading. Thread-safe.
 */
final class ProjectAccess implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectAccess.class);

    /**
     * An open project.
     *
     * @param readOnlyBecause one sentence where nothing can be changed in it
     */
    record Access(ProjectFolder project, Optional<String> readOnlyBecause) {}

    private @Nullable Path held;
    private @Nullable ProjectLock lock;

    /** Opens a folder in place of the one before. */
    synchronized Access open(Path folder) throws ProjectException {
        Path wanted = folder.toAbsolutePath().normalize();
        if (wanted.equals(held)) {
            return new Access(ProjectFolder.open(wanted), Optional.empty());
        }
        // Before the lock, which would make a folder of what is none.
        ProjectFolder readable = ProjectFolder.openForReading(wanted);
        ProjectLock.Outcome outcome = ProjectLock.take(wanted);
        close();
        if (outcome instanceof ProjectLock.Outcome.Taken taken) {
            held = wanted;
            lock = taken.lock();
            return new Access(ProjectFolder.open(wanted), Optional.empty());
        }
        return new Access(readable, Optional.of(((ProjectLock.Outcome.Refused) outcome).sentence()));
    }

    /** Gives the project free. */
    @Override
    public synchronized void close() {
        if (lock != null) {
            try {
                lock.close();
            } catch (IOException e) {
                LOG.warn("the lock of {} could not be given back: {}", held, e.getMessage());
            }
        }
        lock = null;
        held = null;
    }
}

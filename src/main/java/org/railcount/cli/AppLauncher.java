package org.railcount.cli;

import java.nio.file.Path;
import java.util.List;

/** Opens the window. The shell commands know no more of it, so that they run without a display. */
@FunctionalInterface
public interface AppLauncher {
    /**
     * Opens the window and returns when it is closed.
     *
     * @param files a project folder, or scenes; empty for the sample project
     * @return exit status
     */
    int launch(List<Path> files);
}

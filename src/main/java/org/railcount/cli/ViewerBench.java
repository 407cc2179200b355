package org.railcount.cli;

import java.io.PrintWriter;
import java.nio.file.Path;

/** Measures the window. The shell commands know no more of it, so that they run without a display. */
@FunctionalInterface
public interface ViewerBench {
    /**
     * Measures.
     *
     * @param folder where the scenes are kept for the next run
     * @param side pixels along each side of the scene
     * @return exit status
     */
    int run(Path folder, int side, PrintWriter out);
}

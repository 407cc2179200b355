package org.railcount.cli;

import java.io.PrintWriter;
import java.nio.file.Path;

/** Works a day in the window. The shell commands know no more of it, so that they run without a display. */
@FunctionalInterface
public interface DayBench {
    /**
     * Measures.
     *
     * @param project a project folder, which is copied
     * @param steps of the day
     * @param seed the order of the steps follows from it
     * @return exit status
     */
    int run(Path project, int steps, long seed, PrintWriter out);
}

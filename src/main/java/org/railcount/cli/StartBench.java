package org.railcount.cli;

import java.io.PrintWriter;
import java.nio.file.Path;

/** Measures how long the program takes to start, window included; see {@link ViewerBench}. */
@FunctionalInterface
public interface StartBench {
    /**
     * Measures.
     *
     * @param project a project folder, which is not changed
     * @return exit status
     */
    int run(Path project, PrintWriter out);
}

package org.railcount.app.bench;

import java.io.IOException;
import java.io.PrintWriter;

/** One measurement by fresh processes; what keeps it from being made is told in a sentence. */
@FunctionalInterface
interface Measurement {
    /**
     * Measures and prints.
     *
     * @return exit status
     */
    int make() throws IOException, InterruptedException;

    /** Makes the measurement; exit status 1 where it cannot be made. */
    static int made(PrintWriter out, Measurement measurement) {
        try {
            return measurement.make();
        } catch (IOException e) {
            out.println("railcount: the measurement could not be made: " + e.getMessage());
            out.flush();
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}

package org.railcount.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

/** One kind of input that a person may get from somebody else, and the part of Railcount that reads it. */
interface Target {
    String name();

    /** Writes one input into an empty folder. What it is follows from the random alone. */
    void write(Path folder, Random random) throws IOException;

    /**
     * Reads what {@link #write} wrote, as Railcount does.
     *
     * @throws Refused when it was refused with a sentence
     * @throws Exception anything else is a defect
     */
    void read(Path folder) throws Exception;
}

package org.railcount.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

/**
 * One input that was made by hand to do harm.
 *
 * @param name what it tries
 * @param reader what reads it
 * @param filler writes it into an empty folder
 * @param refused whether it must be refused; one that need not be must only cost little
 */
record Bomb(String name, Target reader, Filler filler, boolean refused) implements Target {
    @FunctionalInterface
    interface Filler {
        void fill(Path folder) throws IOException;
    }

    @Override
    public void write(Path folder, Random random) throws IOException {
        filler.fill(folder);
    }

    @Override
    public void read(Path folder) throws Exception {
        reader.read(folder);
        if (refused) {
            throw new IllegalStateException("taken for sound");
        }
    }
}

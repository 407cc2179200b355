package org.railcount.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The command line tools of GDAL, where they are installed: the measure that reading imagery is held against. */
final class Gdal {
    private Gdal() {}

    /**
     * Runs a tool with all processors and without its own cache of directories.
     *
     * @return seconds that it took; empty where it is not installed or fails
     */
    static OptionalDouble seconds(String tool, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(tool, "-q", "--config", "GDAL_NUM_THREADS", "ALL_CPUS"));
        command.addAll(arguments);
        long start = System.nanoTime();
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            return OptionalDouble.empty();
        }
        int status = process.waitFor();
        return status == 0 ? OptionalDouble.of((System.nanoTime() - start) / 1e9) : OptionalDouble.empty();
    }
}

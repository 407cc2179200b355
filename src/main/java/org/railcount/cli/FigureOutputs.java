package org.railcount.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files that a command is to write, checked before any work is done. */
final class FigureOutputs {
    private FigureOutputs() {}

    /**
     * Checks that all end as they may and that their folders are there.
     *
     * @param what is written, for the sentence
     * @throws UsageException when one cannot be written so
     */
    static void check(List<Path> outputs, String what, String... endings) {
        for (Path output : outputs) {
            String name = output.toString().toLowerCase(Locale.ROOT);
            if (Stream.of(endings).noneMatch(ending -> name.endsWith("." + ending))) {
                throw new UsageException(output + ": " + what + " is written as "
                        + Stream.of(endings).map(ending -> "." + ending).collect(Collectors.joining(" or "))
                        + "; name it so");
            }
            OutputFile.requireFolder(output);
        }
        OutputFile.requireApart(outputs);
    }
}

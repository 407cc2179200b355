package org.railcount.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Sound files to begin with, in a fixed order. */
record Seeds(List<Path> files) {
    static Seeds below(Path folder, Predicate<Path> which) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return new Seeds(
                    all.filter(Files::isRegularFile).filter(which).sorted().toList());
        }
    }

    Path any(Random random) {
        return files.get(random.nextInt(files.size()));
    }
}

package org.railcount.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short turn of {@link Fuzz}: all that was made by hand to do harm, and damage of a fixed seed to every kind of file. */
class FuzzTest {
    private static final int INPUTS = 3000;

    @TempDir
    Path folder;

    @Test
    void nothingCrashesHangsOrReachesOutside() throws Exception {
        List<String> said = new ArrayList<>();
        Fuzz fuzz = new Fuzz(folder.resolve("fuzz"), 20231005, "", said::add);
        fuzz.run(0, INPUTS, Long.MAX_VALUE);
        assertThat(fuzz.defects()).as(fuzz.summary()).isEmpty();
        assertThat(fuzz.summary())
                .startsWith("inputs=" + INPUTS + " refused=")
                .doesNotContain("accepted=0 ", "refused=0 ");
    }
}

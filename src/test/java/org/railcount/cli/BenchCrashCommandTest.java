package org.railcount.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.railcount.detect.DetectorException;

class BenchCrashCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void nothingThatWasSaidToBeSavedIsLostWhenTheProcessIsKilled() {
        assertThat(railcount("bench", "crash", "--runs", "3"))
                .as("%s%s", out, err)
                .isZero();
        assertThat(out.toString().strip()).endsWith("runs=3 lost=0 unopened=0");
    }

    @Test
    void aBenchThatNobodyKnowsIsWrongUsage() {
        assertThat(railcount("bench", "nothing")).isEqualTo(2);
        assertThat(err.toString()).contains("nothing");
    }

    private int railcount(String... args) {
        return new RailcountCli(
                        file -> {
                            throw new AssertionError("no scene is needed");
                        },
                        setup -> {
                            throw new DetectorException("no detector is needed");
                        },
                        files -> 0)
                .writingTo(new PrintWriter(out, true), new PrintWriter(err, true))
                .run(args);
    }
}

package org.railcount.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class BenchBatchCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return new RailcountCli(FakeScenes::open, setup -> FakeScenes::detect, paths -> 0)
                .writingTo(new PrintWriter(out, true), new PrintWriter(err, true))
                .run(arguments);
    }

    @Test
    void aKilledBatchIsGoneOnWithAndComesToTheSame() {
        assertThat(run("bench", "batch", "--scenes", "12", "--jobs", "1"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString().lines())
                .last()
                .asString()
                .matches("scenes=12 per_scene_ms=\\d+ heap_first_mb=\\d+ heap_last_mb=\\d+ recounted=0 equal=true");
        assertThat(out.toString()).contains("killed with ");
    }

    @Test
    void tooFewScenesAreRefused() {
        assertThat(run("bench", "batch", "--scenes", "3")).isEqualTo(2);
        assertThat(err.toString()).contains("--scenes must lie between 10 and 100000");
    }
}

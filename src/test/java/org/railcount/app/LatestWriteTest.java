package org.railcount.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.railcount.app.work.Background;

class LatestWriteTest {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final Background files = new Background(waiting::addLast, Runnable::run);
    private final List<String> written = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    @Test
    void theLatestValueIsWrittenLastWhicheverWriteBeginsFirst() {
        LatestWrite<String> write = new LatestWrite<>(files, "Could not keep it", written::add, problems::add);
        write.take("first");
        write.take("second");
        waiting.removeLast().run();
        waiting.forEach(Runnable::run);

        assertThat(written).containsExactly("second");
    }

    @Test
    void aValueThatCameDuringAWriteIsWrittenAfterIt() {
        List<LatestWrite<String>> own = new ArrayList<>();
        LatestWrite<String> write = new LatestWrite<>(
                files,
                "Could not keep it",
                value -> {
                    if (written.isEmpty()) {
                        own.get(0).take("second");
                    }
                    written.add(value);
                },
                problems::add);
        own.add(write);
        write.take("first");
        while (!waiting.isEmpty()) {
            waiting.removeFirst().run();
        }

        assertThat(written).containsExactly("first", "second");
    }

    @Test
    void aFailureIsToldAndTheNextValueIsWritten() {
        LatestWrite<String> write = new LatestWrite<>(
                files,
                "Could not keep it",
                value -> {
                    if (value.equals("first")) {
                        throw new IOException("no room");
                    }
                    written.add(value);
                },
                problems::add);
        write.take("first");
        waiting.removeFirst().run();
        assertThat(problems).singleElement().asString().contains("no room");

        write.take("second");
        waiting.removeFirst().run();
        assertThat(written).containsExactly("second");
    }
}

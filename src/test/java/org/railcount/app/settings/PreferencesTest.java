package org.railcount.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesTest {
    private static final int MANY = 100;

    @TempDir
    private Path folder;

    @Test
    void whatIsChosenQuicklyOneAfterTheOtherIsAllKept() throws Exception {
        ExecutorService worker = Executors.newFixedThreadPool(2);
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger begun = new AtomicInteger();
        Preferences preferences = Preferences.read(file(), write -> {
            asked.incrementAndGet();
            worker.execute(() -> {
                begun.incrementAndGet();
                write.run();
            });
        });
        for (int i = 0; i < MANY; i++) {
            preferences.text("choice" + i, "").set("made");
            // So that the next one begins while this one is being written.
            while (begun.get() < asked.get()) {
                Thread.onSpinWait();
            }
        }
        worker.shutdown();
        assertThat(worker.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

        ObjectNode kept = file().read();
        for (int i = 0; i < MANY; i++) {
            assertThat(kept.path("choice" + i).asText()).as("choice " + i).isEqualTo("made");
        }
    }

    @Test
    void aChangeIsNotLostToAnotherOneThatCameWhileItWasWritten() throws Exception {
        SettingsFile file = file();
        Thread other = new Thread(() -> {
            try {
                file.change(content -> content.put("other", "kept"));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        file.change(content -> {
            other.start();
            while (other.getState() != Thread.State.BLOCKED && other.isAlive()) {
                Thread.onSpinWait();
            }
            return content.put("own", "kept");
        });
        other.join();

        assertThat(file.read().toString()).isEqualTo("{\"own\":\"kept\",\"other\":\"kept\"}");
    }

    @Test
    void whatIsChosenWhileAWriteWaitsIsWrittenWithIt() throws Exception {
        Deque<Runnable> waiting = new ArrayDeque<>();
        Preferences preferences = Preferences.read(file(), waiting::add);
        preferences.text("theme", "").set("dark");
        preferences.text("theme", "").set("light");
        assertThat(waiting).hasSize(1);
        waiting.remove().run();

        assertThat(Files.readString(folder.resolve("settings.json"))).contains("light");
    }

    private SettingsFile file() {
        return new SettingsFile(folder, "settings.json");
    }
}

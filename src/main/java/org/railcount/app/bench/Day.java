package org.railcount.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;

/**
 * An analyst's day with the keys: through the scenes, corrections, undo and redo, comparing, closer and farther, and the
 * counts written out, in an order that a seed gives. Memory and threads are told before the first step, after a tenth, and
 * after the last. JavaFX thread only.
 */
final class Day {
    /** Scenes are counted first; without counts there is nothing to correct. */
    private static final double COUNTING_S = 1800;
    /** A step whose picture is not there by then is told as late, and the day goes on. */
    private static final double LATE_S = 60;

    private static final int STEPS_AN_EXPORT = 200;
    /** A collection is put off while the renderer holds an array of the heap, so one alone may tell garbage. */
    private static final int COLLECTIONS = 12;

    private static final List<KeyCode> CORRECTIONS = List.of(
            KeyCode.A,
            KeyCode.X,
            KeyCode.Q,
            KeyCode.C,
            KeyCode.G,
            KeyCode.D,
            KeyCode.S,
            KeyCode.DIGIT1,
            KeyCode.DIGIT4);
    private static final List<KeyCode> COMPARING = List.of(KeyCode.F6, KeyCode.F7, KeyCode.F8);
    private static final List<KeyCode> LOOKING =
            List.of(KeyCode.PLUS, KeyCode.MINUS, KeyCode.DIGIT0, KeyCode.T, KeyCode.R);

    private final Drive drive;
    private final int steps;
    private final Path exports;
    private final Random random;
    private int late;

    /** @param drive told the number of steps, the seed, and the folder to export into */
    Day(Drive drive) {
        this.drive = drive;
        steps = Integer.parseInt(drive.more().get(0));
        random = new Random(Long.parseLong(drive.more().get(1)));
        exports = Path.of(drive.more().get(2));
    }

    void work(Runnable done) {
        drive.open();
        patiently(
                this::isCounted,
                COUNTING_S,
                () -> patiently(drive.map()::isComplete, LATE_S, () -> {
                    tell("start");
                    step(1, done);
                }));
    }

    private boolean isCounted() {
        return files("scenes", ".tif") == files("railcount/runs", ".json")
                && drive.map().isComplete();
    }

    private long files(String folder, String ending) {
        Path in = drive.path().resolve(folder);
        if (!Files.isDirectory(in)) {
            return 0;
        }
        try (Stream<Path> all = Files.list(in)) {
            return all.filter(file -> file.toString().endsWith(ending)).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void step(int number, Runnable done) {
        if (number > steps) {
            tell("end");
            drive.tell("late", late);
            drive.tell("edits", edits());
            done.run();
            return;
        }
        if (number == steps / 10) {
            tell("tenth");
        }
        act(number);
        patiently(drive.map()::isComplete, LATE_S, () -> step(number + 1, done));
    }

    private void act(int number) {
        if (number % STEPS_AN_EXPORT == 0) {
            drive.app().export(exports);
            return;
        }
        switch (random.nextInt(12)) {
            case 0, 1 -> drive.press(KeyCode.PAGE_DOWN);
            case 2 -> drive.press(KeyCode.PAGE_UP);
            case 3, 4, 5 -> {
                drive.press(KeyCode.U);
                drive.press(any(CORRECTIONS));
            }
            case 6 -> {
                drive.press(KeyCode.A, true);
                drive.press(any(CORRECTIONS.subList(0, 4)));
            }
            case 7, 8 -> drive.press(KeyCode.Z, true);
            case 9 -> drive.press(KeyCode.Y, true);
            case 10 -> drive.press(random.nextBoolean() ? any(COMPARING) : KeyCode.ESCAPE);
            default -> drive.press(any(LOOKING));
        }
    }

    private KeyCode any(List<KeyCode> keys) {
        return keys.get(random.nextInt(keys.size()));
    }

    private void patiently(BooleanSupplier met, double seconds, Runnable then) {
        long from = System.nanoTime();
        drive.pulses()
                .until(
                        () -> {
                            boolean over = System.nanoTime() - from > seconds * 1e9;
                            boolean now = met.getAsBoolean();
                            late += over && !now ? 1 : 0;
                            return over || now;
                        },
                        then);
    }

    /** Lines in the project's edit logs. */
    private long edits() {
        long lines = 0;
        Path folder = drive.path().resolve("railcount/edits");
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                try (Stream<String> each = Files.lines(file)) {
                    lines += each.count();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    /** What is in use after full collections, of the heap and of the machine, and how many threads there are. */
    private void tell(String when) {
        long heap = Long.MAX_VALUE;
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            heap = Math.min(
                    heap,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        drive.tell("heap_" + when + "_mb", heap >> 20);
        drive.tell("resident_" + when + "_mb", residentMb());
        drive.tell("threads_" + when, ManagementFactory.getThreadMXBean().getThreadCount());
    }

    /** Memory of the machine that this process holds, MB; 0 where the system does not tell. */
    private static long residentMb() {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

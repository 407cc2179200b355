package org.railcount.app.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.railcount.app.viewer.paint.Coverage;

/** What is measured in one process. */
enum BenchTask {
    /** How long from the process's first moment until the window shows a project's latest scene in full. */
    START {
        @Override
        boolean wantsMapSize() {
            return false;
        }

        @Override
        boolean opensAtOnce() {
            return true;
        }

        @Override
        void run(Drive drive, Runnable done) {
            drive.tellMs("window_ms", sinceProcessStart());
            drive.pulses().until(() -> drive.shown().isPresent() && drive.map().isComplete(), () -> {
                drive.tellMs("usable_ms", sinceProcessStart());
                drive.tellMs(
                        "cpu_ms",
                        ProcessHandle.current()
                                        .info()
                                        .totalCpuDuration()
                                        .orElseThrow()
                                        .toNanos()
                                / 1e6);
                done.run();
            });
        }

        private double sinceProcessStart() {
            Instant start = ProcessHandle.current().info().startInstant().orElseThrow();
            return Duration.between(start, Instant.now()).toNanos() / 1e6;
        }
    },

    /** How long until a scene that is opened has its first pixels, and until it is sharp. */
    OPEN {
        @Override
        void run(Drive drive, Runnable done) {
            long from = System.nanoTime();
            drive.open();
            drive.pulses().until(() -> drive.map().coverage() != Coverage.NONE, () -> {
                drive.tellMs("first_ms", since(from));
                drive.pulses().until(() -> drive.map().isComplete() || since(from) > PATIENCE_MS, () -> {
                    drive.tellMs("sharp_ms", drive.map().isComplete() ? since(from) : Double.NaN);
                    done.run();
                });
            });
        }
    },

    /** How long frames take while the map is dragged, with and without many detections. */
    PAN {
        @Override
        void run(Drive drive, Runnable done) {
            drive.open();
            drive.pulses().until(drive.map()::isComplete, () -> {
                Pan pan = new Pan(drive);
                pan.at(
                        0.5,
                        AHEAD,
                        "pan_whole",
                        () -> pan.at(
                                0.83,
                                AHEAD,
                                "pan_between",
                                () -> pan.at(2.6, AHEAD, "pan_far", () -> {
                                    drive.map().setDetections(Swarm.in(drive.map(), 20_000));
                                    pan.at(2.6, IN_CIRCLES, "pan_20000", done);
                                })));
            });
        }
    },

    /** How long the timeline takes over two thousand dates. */
    CHART {
        @Override
        boolean wantsMapSize() {
            return false;
        }

        @Override
        void run(Drive drive, Runnable done) {
            new ChartTimes(drive).measure(done);
        }
    },

    /** Whether memory and threads stay as they are over thousands of steps of an analyst's work. */
    DAY {
        @Override
        boolean wantsMapSize() {
            return false;
        }

        @Override
        void run(Drive drive, Runnable done) {
            new Day(drive).work(done);
        }
    },

    /** How long a step to a neighbouring date takes, the view held, after a pause. */
    STEP {
        @Override
        void run(Drive drive, Runnable done) {
            drive.open();
            drive.pulses().until(drive.map()::isComplete, () -> {
                drive.zoomTo(0.6);
                drive.pulses().until(drive.map()::isComplete, () -> step(drive, STEPS, done));
            });
        }

        private void step(Drive drive, List<KeyCode> keys, Runnable done) {
            if (keys.isEmpty()) {
                done.run();
                return;
            }
            drive.pulses().after(3, () -> {
                Optional<Path> before = drive.shown();
                DrawingTime time = new DrawingTime();
                long from = System.nanoTime();
                drive.press(keys.get(0));
                drive.pulses()
                        .until(
                                () -> !drive.shown().equals(before)
                                        && drive.map().isComplete(),
                                () -> {
                                    drive.tellMs("step_ms", since(from));
                                    drive.tellMs("step_cpu_ms", time.ms());
                                    step(drive, keys.subList(1, keys.size()), done);
                                });
            });
        }
    };

    private static final double PATIENCE_MS = 60_000;
    private static final double AHEAD = 0.004;
    /** Small circles, so that what was in view stays in view. */
    private static final double IN_CIRCLES = 0.25;

    private static final List<KeyCode> STEPS =
            List.of(KeyCode.LEFT, KeyCode.LEFT, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.LEFT);

    /** Whether the window is first made as large as the map of 1600 x 900 takes. */
    boolean wantsMapSize() {
        return true;
    }

    /** Whether the window is made with what is to be opened, as when a person names it, instead of empty. */
    boolean opensAtOnce() {
        return false;
    }

    /** Runs on the JavaFX thread. */
    abstract void run(Drive drive, Runnable done);

    private static double since(long from) {
        return (System.nanoTime() - from) / 1e6;
    }
}

package org.railcount.detect.box;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The processes in which a user's model runs. OpenCV reads models in native code and does not check whether the layers of one
 * fit together: one that is damaged can end the process that runs it with a fault of memory, and a day's corrections with
 * it. So no such model ever runs in the program itself. Thread-safe: a process is started (0.2 s) for each thread that
 * asks at the same time, up to the number of processors, kept for the next picture, and ended when none came for a while.
 */
final class ModelProcesses {
    /**
     * How they are started and ended.
     *
     * @param java the program that runs them
     * @param limit how long one picture may take at most
     * @param rest how long a process waits for the next picture
     */
    record Manner(Path java, Duration limit, Duration rest) {
        /** With the Java that runs this program, and far more time than a model takes that is of use. */
        static Manner usual() {
            String name = File.separatorChar == '\\' ? "java.exe" : "java";
            return new Manner(
                    Path.of(System.getProperty("java.home"), "bin", name),
                    Duration.ofMinutes(2),
                    Duration.ofSeconds(20));
        }
    }

    private final Manner manner;
    private final OnnxFile model;
    private final int side;
    private final ConcurrentLinkedQueue<Resting> resting = new ConcurrentLinkedQueue<>();

    /** More than there are processors would take memory and save no time. */
    private final Semaphore running = new Semaphore(Runtime.getRuntime().availableProcessors());

    /** @param side of the square pictures that the model takes, pixels */
    ModelProcesses(Manner manner, OnnxFile model, int side) {
        this.manner = manner;
        this.model = model;
        this.side = side;
    }

    /** One stay of a process in the queue, so that the end of an earlier stay does not end a later one. */
    private static final class Resting {
        final ModelProcess process;

        Resting(ModelProcess process) {
            this.process = process;
        }
    }

    /** Shows the model a picture, {@code 3 x side x side}, 0 to 1. */
    ModelAnswer run(float[] picture) {
        running.acquireUninterruptibly();
        try {
            return ask(picture);
        } finally {
            running.release();
        }
    }

    private ModelAnswer ask(float[] picture) {
        ModelProcess process;
        try {
            process = process();
        } catch (IOException e) {
            return new ModelAnswer.Failed(
                    model.file() + ": this model cannot be run, since the Java in which it would run"
                            + " does not start (" + manner.java() + "); install Railcount again.");
        }
        ModelAnswer answer = process.run(picture);
        if (answer instanceof ModelAnswer.Given) {
            rest(process);
        } else {
            process.close();
        }
        return answer;
    }

    private ModelProcess process() throws IOException {
        for (Resting stay = resting.poll(); stay != null; stay = resting.poll()) {
            if (stay.process.isAlive()) {
                return stay.process;
            }
        }
        return ModelProcess.start(manner.java(), model, side, manner.limit());
    }

    private void rest(ModelProcess process) {
        Resting stay = new Resting(process);
        resting.add(stay);
        CompletableFuture.delayedExecutor(manner.rest().toMillis(), TimeUnit.MILLISECONDS, Runnable::run)
                .execute(() -> {
                    if (resting.remove(stay)) {
                        process.close();
                    }
                });
    }

    /** Ends the processes that wait. */
    void end() {
        for (Resting stay = resting.poll(); stay != null; stay = resting.poll()) {
            stay.process.close();
        }
    }
}

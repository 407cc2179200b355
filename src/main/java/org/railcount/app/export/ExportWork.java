package org.railcount.app.export;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.railcount.app.text.Phrases;
import org.railcount.app.work.Background;
import org.railcount.app.work.Job;
import org.railcount.app.work.JobBoard;
import org.railcount.export.AtomicOutput;

/**
 * Makes files behind the window. A file is put in place whole once it is made, and not at all after a cancellation. JavaFX
 * thread only.
 */
public final class ExportWork {
    private static final Phrases TEXT = Phrases.of(ExportWork.class);

    private final Background background;
    private final JobBoard board;
    private final Consumer<String> done;
    private final Consumer<String> problems;

    /**
     * @param done told in a sentence what was written
     * @param problems told in a sentence what was not
     */
    public ExportWork(Background background, JobBoard board, Consumer<String> done, Consumer<String> problems) {
        this.background = background;
        this.board = board;
        this.done = done;
        this.problems = problems;
    }

    /** Makes a file. Runs on a worker. */
    @FunctionalInterface
    interface Making {
        Made make() throws Exception;
    }

    /**
     * A file that was made.
     *
     * @param remark a sentence where something could not be written as it should
     */
    record Made(byte[] bytes, Optional<String> remark) {}

    /** Writes a file. */
    void write(Path file, Making making) {
        String name = String.valueOf(file.getFileName());
        Job job = board.start(TEXT.get("writing", name));
        job.report(TEXT.get("writing", name), -1);
        background.run(
                TEXT.get("failed.write", file),
                () -> {
                    Made made = making.make();
                    if (job.isCancelled()) {
                        throw new CancellationException();
                    }
                    AtomicOutput.write(file, made.bytes());
                    return made;
                },
                written -> {
                    board.finish(job);
                    done.accept(TEXT.get("written", file));
                    written.remark().ifPresent(problems);
                },
                sentence -> {
                    board.finish(job);
                    problems.accept(sentence);
                });
    }
}

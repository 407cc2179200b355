package org.railcount.app.work;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CancellationException;
import org.railcount.app.text.Phrases;
import org.railcount.imagery.SceneException;
import org.railcount.project.ProjectException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the user is told when something went wrong: one sentence, never a stack trace. */
public final class Sentence {
    private static final Phrases TEXT = Phrases.of(Sentence.class);
    private static final Logger LOG = LoggerFactory.getLogger(Sentence.class);

    private Sentence() {}

    /**
     * One sentence for the user. Errors that nobody foresaw also go to the log, with their trace.
     *
     * @param failure what has not been done, without a full stop, as in "Could not open x.tif"
     */
    public static String of(String failure, Throwable problem) {
        if (problem instanceof SceneException || problem instanceof ProjectException) {
            return text(problem);
        }
        if (problem instanceof CancellationException) {
            return TEXT.get("cancelled", failure);
        }
        if (problem instanceof NoSuchFileException) {
            return TEXT.get("missing", failure, text(problem));
        }
        if (problem instanceof AccessDeniedException) {
            return TEXT.get("denied", failure, text(problem));
        }
        if (problem instanceof IOException && problem.getMessage() != null) {
            return TEXT.get("problem", failure, problem.getMessage());
        }
        LOG.error(failure, problem);
        return TEXT.get("inside", failure, text(problem));
    }

    private static String text(Throwable problem) {
        String message = problem.getMessage();
        return message == null || message.isBlank() ? problem.getClass().getSimpleName() : message;
    }
}

package org.railcount.app.work;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CancellationException;
import org.railcount.imagery.SceneException;
import org.railcount.project.ProjectException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the user is told when something went wrong: one sentence, never a stack trace. */
public final class Sentence {
    private static final Logger LOG = LoggerFactory.getLogger(Sentence.class);

    private Sentence() {}

    /**
     * One sentence for the user. Errors that nobody foresaw also go to the log, with their trace.
     *
     * @param doing what was being done, as in "detect cars in x.tif"
     */
    public static String of(String doing, Throwable problem) {
        if (problem instanceof SceneException || problem instanceof ProjectException) {
            return text(problem);
        }
        if (problem instanceof CancellationException) {
            return "Cancelled: " + doing + ".";
        }
        if (problem instanceof NoSuchFileException) {
            return "Could not " + doing + ": the file " + problem.getMessage() + " is not there.";
        }
        if (problem instanceof AccessDeniedException) {
            return "Could not " + doing + ": no permission for " + problem.getMessage() + ".";
        }
        if (problem instanceof IOException && problem.getMessage() != null) {
            return "Could not " + doing + ": " + problem.getMessage() + ".";
        }
        LOG.error("could not {}", doing, problem);
        return "Could not " + doing + " because of an error inside Railcount (" + text(problem)
                + "); the log on the terminal has the details.";
    }

    private static String text(Throwable problem) {
        String message = problem.getMessage();
        return message == null || message.isBlank() ? problem.getClass().getSimpleName() : message;
    }
}

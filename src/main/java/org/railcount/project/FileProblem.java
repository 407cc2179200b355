package org.railcount.project;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file could not be read or written, as a person is told it. */
public final class FileProblem {
    private FileProblem() {}

    /** A few words for the middle of a sentence; the JDK's own messages often hold only the path. */
    public static String reason(IOException e) {
        if (e instanceof FileSystemException problem && problem.getReason() != null) {
            return problem.getReason();
        }
        if (e instanceof AccessDeniedException) {
            return "access denied";
        }
        if (e instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        return e instanceof FileAlreadyExistsException ? "a file is in the way" : String.valueOf(e.getMessage());
    }
}

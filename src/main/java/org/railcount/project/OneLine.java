package org.railcount.project;

/** Sentences for the user that hold parts of a file, whatever is in it: one line, and not endless. */
final class OneLine {
    private static final int MAX_LENGTH = 400;

    private OneLine() {}

    static String of(String text) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH - 1) + "…";
    }
}

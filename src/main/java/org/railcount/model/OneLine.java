package org.railcount.model;

/** Sentences for the user that hold parts of a file, whatever is in it: one line, and not endless. Stateless. */
public final class OneLine {
    private static final int MAX_LENGTH = 400;
    /** What to do stands at the end and must not be lost. */
    private static final int KEPT_END = 150;

    private static final String GAP = " … ";

    private OneLine() {}

    /** The sentence without line breaks; of a long one the middle is left out. */
    public static String of(String text) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (line.length() <= MAX_LENGTH) {
            return line;
        }
        int keptStart = MAX_LENGTH - KEPT_END - GAP.length();
        return line.substring(0, keptStart) + GAP + line.substring(line.length() - KEPT_END);
    }
}

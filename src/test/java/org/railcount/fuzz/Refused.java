package org.railcount.fuzz;

/** An input was refused in the way that a person is told of it. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 700;

    Refused(Exception why) {
        super(why.getMessage(), why);
    }

    /** Whether a person can read it: one line, a whole sentence, not a programmer's word. */
    boolean isASentence() {
        String text = String.valueOf(getMessage());
        return text.length() > 15
                && text.length() < LONGEST
                && text.lines().count() == 1
                && text.matches("(?s).*[.?]")
                && !text.contains("Exception")
                && !text.contains("java.");
    }
}

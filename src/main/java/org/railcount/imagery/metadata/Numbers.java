package org.railcount.imagery.metadata;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as metadata spell them, perhaps with a unit behind ("41.2 deg", "7.5%"). */
final class Numbers {
    private static final int MAX_LENGTH = 64;
    private static final Pattern FORM =
            Pattern.compile("([-+]?(?:\\d{1,18}(?:\\.\\d*)?|\\.\\d+)(?:[eE][-+]?\\d{1,2})?)\\s*(?:%|°|[a-zA-Z]{1,8})?");

    private Numbers() {}

    static OptionalDouble parse(String text) {
        String stripped = text.strip();
        Matcher form = FORM.matcher(stripped);
        return stripped.length() <= MAX_LENGTH && form.matches()
                ? OptionalDouble.of(Double.parseDouble(form.group(1)))
                : OptionalDouble.empty();
    }

    /** The mean of two numbers, or the one that is there. */
    static OptionalDouble mean(OptionalDouble one, OptionalDouble other) {
        if (one.isPresent() && other.isPresent()) {
            return OptionalDouble.of((one.getAsDouble() + other.getAsDouble()) / 2);
        }
        return one.isPresent() ? one : other;
    }
}

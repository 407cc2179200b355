package org.railcount.detect.box;

import java.util.Locale;
import java.util.Optional;
import org.railcount.model.CargoType;
import org.railcount.model.RailcarType;
import org.railcount.model.Subject;

/**
 * What a class of a model means, in a word: {@code railcar}, a type of railcar such as {@code gondola}, either with
 * {@code _covered}; {@code cargo} or {@code cargo_blue} and the like; {@code ship}; {@code ignore}.
 */
final class BoxClass {
    private static final String COVERED = "_covered";
    private static final String CARGO = "cargo";

    private BoxClass() {}

    /** Whether a word has a meaning at all. */
    static boolean isKnown(String word) {
        return spelt(word).equals("ignore") || subject(word).isPresent();
    }

    /** What a word stands for; empty for {@code ignore} and for words without a meaning. */
    static Optional<Subject> subject(String word) {
        String w = spelt(word);
        if (w.equals("ship")) {
            return Optional.of(new Subject.Ship());
        }
        if (w.equals(CARGO)) {
            return Optional.of(new Subject.Cargo(CargoType.OTHER));
        }
        if (w.startsWith(CARGO + "_")) {
            return named(CargoType.values(), w.substring(CARGO.length() + 1)).map(Subject.Cargo::new);
        }
        boolean covered = w.endsWith(COVERED);
        String type = covered ? w.substring(0, w.length() - COVERED.length()) : w;
        return (type.equals("railcar") ? Optional.of(RailcarType.UNKNOWN) : named(RailcarType.values(), type))
                .map(t -> new Subject.Railcar(t, covered));
    }

    private static String spelt(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String word) {
        for (E value : values) {
            if (value.name().equalsIgnoreCase(word)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}

package org.railcount.timeline;

import java.util.List;
import java.util.Optional;

/**
 * Where a count stands among those of the years before it, itself included. Unlike a z-score, a rank stays sound
 * with few counts, many of them zero. Immutable.
 *
 * @param higher number of earlier counts above it
 * @param equal number of earlier counts as high
 * @param of number of counts compared, itself included; scenes of its own day are not among them
 */
public record Rank(int higher, int equal, int of) {

    /** The rank of a point; empty where no cars were counted, or nothing was before it. */
    public static Optional<Rank> of(CountSeries series, DatedCount count, LookBack window) {
        Baseline baseline = Baseline.before(series, count.date(), window);
        List<Integer> earlier = Baseline.counted(series).stream()
                .filter(other ->
                        !other.date().isBefore(baseline.from()) && other.date().isBefore(count.date()))
                .map(DatedCount::best)
                .toList();
        if (!count.isCounted() || !series.points().contains(count) || earlier.isEmpty()) {
            return Optional.empty();
        }
        int best = count.best();
        return Optional.of(new Rank(
                (int) earlier.stream().filter(other -> other > best).count(),
                (int) earlier.stream().filter(other -> other == best).count(),
                earlier.size() + 1));
    }

    /** For people, for example "the highest of 32 counts" or "equal 3rd highest of 32 counts". */
    public String words() {
        return words("counts");
    }

    /**
     * The same where other things than counts are ranked.
     *
     * @param things what they are, as in "values"
     */
    public String words(String things) {
        String place = higher == 0 ? "highest" : ordinal(higher + 1) + " highest";
        return (equal > 0 ? "equal " : "the ") + place + " of " + of + " " + things;
    }

    private static String ordinal(int number) {
        int tail = number % 100;
        if (tail >= 11 && tail <= 13) {
            return number + "th";
        }
        return switch (number % 10) {
            case 1 -> number + "st";
            case 2 -> number + "nd";
            case 3 -> number + "rd";
            default -> number + "th";
        };
    }
}

package org.railcount.review.shape;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A part of a track.
 *
 * @param fromM chainage of its beginning, metres
 * @param toM chainage of its end, metres; not below {@code fromM}
 */
public record Stretch(double fromM, double toM) {
    public Stretch {
        if (!(toM >= fromM)) {
            throw new IllegalArgumentException("a stretch runs from the lower chainage to the higher one");
        }
    }

    /** The stretch between two chainages in either order. */
    public static Stretch between(double oneM, double otherM) {
        return new Stretch(Math.min(oneM, otherM), Math.max(oneM, otherM));
    }

    public double lengthM() {
        return toM - fromM;
    }

    /** What is left of it beside others, each with a margin on both sides, in order along the track. */
    public List<Stretch> without(Collection<Stretch> taken, double marginM) {
        List<Stretch> free = new ArrayList<>();
        double at = fromM;
        for (Stretch other : taken.stream()
                .sorted(Comparator.comparingDouble(Stretch::fromM))
                .toList()) {
            double from = other.fromM() - marginM;
            if (from > at && from < toM) {
                free.add(new Stretch(at, from));
            } else if (from >= toM) {
                break;
            }
            at = Math.max(at, other.toM() + marginM);
        }
        if (at < toM) {
            free.add(new Stretch(at, toM));
        }
        return List.copyOf(free);
    }
}

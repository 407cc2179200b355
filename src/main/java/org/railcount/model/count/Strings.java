package org.railcount.model.count;

import java.util.ArrayList;
import java.util.List;

/** Joins neighbouring cars of one track into strings. */
public final class Strings {
    /** Cars further apart than this are not coupled: buffers and couplings take up to 2 m, and ends are read to ±1 m. */
    private static final double MAX_GAP_M = 4;

    private Strings() {}

    /**
     * Runs of coupled cars, in order along the track; a car that stands alone is a run of one.
     *
     * @param cars in order along the track
     */
    public static <S extends Stretch> List<List<S>> of(List<S> cars) {
        List<List<S>> strings = new ArrayList<>();
        List<S> run = new ArrayList<>();
        for (S car : cars) {
            if (!run.isEmpty() && car.startM() - run.get(run.size() - 1).endM() > MAX_GAP_M) {
                strings.add(List.copyOf(run));
                run = new ArrayList<>();
            }
            run.add(car);
        }
        if (!run.isEmpty()) {
            strings.add(List.copyOf(run));
        }
        return strings;
    }

    /** From the first car's outer end to the last one's, metres. */
    public static double lengthM(List<? extends Stretch> string) {
        return string.get(string.size() - 1).endM() - string.get(0).startM();
    }
}

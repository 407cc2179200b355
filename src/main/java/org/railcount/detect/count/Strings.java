package org.railcount.detect.count;

import java.util.ArrayList;
import java.util.List;
import org.railcount.detect.decode.CarSpan;

/** Joins neighbouring cars of one track into strings. */
final class Strings {
    /** Cars further apart than this are not coupled: buffers and couplings take up to 2 m, and ends are read to ±1 m. */
    private static final double MAX_GAP_M = 4;

    private Strings() {}

    /** Runs of coupled cars, in order along the track; a car that stands alone is a run of one. */
    static List<List<CarSpan>> of(List<CarSpan> cars) {
        List<List<CarSpan>> strings = new ArrayList<>();
        List<CarSpan> run = new ArrayList<>();
        for (CarSpan car : cars) {
            if (!run.isEmpty() && car.startM() - run.get(run.size() - 1).endM() > MAX_GAP_M) {
                close(run, strings);
                run = new ArrayList<>();
            }
            run.add(car);
        }
        close(run, strings);
        return strings;
    }

    private static void close(List<CarSpan> run, List<List<CarSpan>> strings) {
        if (!run.isEmpty()) {
            strings.add(List.copyOf(run));
        }
    }
}

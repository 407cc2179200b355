package org.railcount.detect.cover;

import java.util.List;
import org.railcount.detect.decode.CarSpan;

/**
 * Which cars of a track are called covered. Strings run under tarps as a whole more often than not, so a car's neighbours
 * within its string have a say. Immutable.
 *
 * @param leastLogOdds above it a car is called covered
 * @param neighbours weight of the mean of the cars next to it
 */
public record StringCover(double leastLogOdds, double neighbours) {
    /** Set on held-out simulated yards (seeds 201 to 240 and, in winter, 601 to 616): see src/training/README.md. */
    public static final StringCover DEFAULT = new StringCover(-0.5, 0.6);

    /** Cars further apart belong to different strings. */
    private static final double COUPLED_M = 4;

    /** How many cars to either side are asked. */
    private static final int REACH = 2;

    /** No neighbour is listened to more than this, however sure it is. */
    private static final double LOUDEST = 4;

    /**
     * Decides.
     *
     * @param cars along one track, in order
     * @param logOdds of each, from {@link CoverNetwork}
     */
    public boolean[] of(List<CarSpan> cars, double[] logOdds) {
        boolean[] covered = new boolean[cars.size()];
        for (int i = 0; i < covered.length; i++) {
            double sum = 0;
            int asked = 0;
            for (int side = -1; side <= 1; side += 2) {
                for (int n = 1; n <= REACH && coupled(cars, i + (n - 1) * side, i + n * side); n++) {
                    sum += Math.max(-LOUDEST, Math.min(LOUDEST, logOdds[i + n * side]));
                    asked++;
                }
            }
            covered[i] = logOdds[i] + (asked == 0 ? 0 : neighbours * sum / asked) > leastLogOdds;
        }
        return covered;
    }

    private static boolean coupled(List<CarSpan> cars, int here, int next) {
        if (next < 0 || next >= cars.size()) {
            return false;
        }
        CarSpan first = cars.get(Math.min(here, next));
        CarSpan second = cars.get(Math.max(here, next));
        return second.startM() - first.endM() < COUPLED_M;
    }
}

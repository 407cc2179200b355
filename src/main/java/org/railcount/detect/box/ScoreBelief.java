package org.railcount.detect.box;

import java.util.List;
import org.railcount.detect.count.CountBelief;
import org.railcount.detect.decode.CarSpan;
import org.railcount.detect.emission.Emission;

/**
 * Cars that stand there or not independently of each other, each with its own probability: the Poisson binomial
 * distribution, on top of another belief.
 *
 * @param base what is believed of the other cars
 * @param cars cars with the model's scores
 */
record ScoreBelief(CountBelief base, List<CarSpan> cars) implements CountBelief {
    /** There is no other car. */
    static final CountBelief NO_OTHERS = (inside, shift) -> new double[] {1};

    @Override
    public double[] countProbability(boolean[] inside, double shift) {
        double[] sum = base.countProbability(inside, shift);
        for (CarSpan car : cars) {
            int cell = (int) (car.middleM() / Emission.CELL_M);
            if (cell >= 0 && cell < inside.length && inside[cell]) {
                double p = LogOdds.shifted(car.confidence(), shift);
                double[] more = new double[sum.length + 1];
                for (int n = 0; n < sum.length; n++) {
                    more[n] += sum[n] * (1 - p);
                    more[n + 1] += sum[n] * p;
                }
                sum = more;
            }
        }
        return sum;
    }
}

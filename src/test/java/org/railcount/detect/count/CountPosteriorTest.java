package org.railcount.detect.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.railcount.detect.decode.DecodeWeights;
import org.railcount.detect.decode.SegmentalDecoder;
import org.railcount.detect.emission.Emission;
import org.railcount.model.CountRange;
import org.railcount.model.RailcarType;

class CountPosteriorTest {
    private static final SegmentalDecoder DECODER = new SegmentalDecoder(DecodeWeights.DEFAULT);

    /** Cars of 13 m every 15 m with so much evidence for or against in every cell. */
    private static EvidenceBelief track(int cars, float evidence) {
        float[] occupied = new float[60 + 30 * cars];
        float[] boundary = new float[occupied.length];
        Arrays.fill(occupied, -evidence);
        Arrays.fill(boundary, -4);
        for (int c = 0; c < cars; c++) {
            int from = 30 + 30 * c;
            Arrays.fill(occupied, from, from + 26, evidence);
            boundary[from] = 3;
            boundary[from + 26] = 3;
        }
        boolean[] visible = new boolean[occupied.length];
        Arrays.fill(visible, true);
        return new EvidenceBelief(
                new Emission(occupied, boundary, new float[RailcarType.values().length][occupied.length], visible),
                DECODER);
    }

    private static CountRange range(int best, EvidenceBelief... tracks) {
        CountPosterior posterior = new CountPosterior();
        for (EvidenceBelief track : tracks) {
            boolean[] all = new boolean[track.evidence().cells()];
            Arrays.fill(all, true);
            posterior.add(track, all);
        }
        return posterior.range(best);
    }

    @Test
    void clearCarsAreCountedWithoutDoubt() {
        assertThat(range(12, track(5, 8), track(7, 8))).isEqualTo(CountRange.exactly(12));
    }

    @Test
    void faintEvidenceWidensTheRange() {
        CountRange clear = range(12, track(5, 8), track(7, 8));
        CountRange faint = range(12, track(5, 1), track(7, 1));
        assertThat(faint.high() - faint.low()).isGreaterThan(clear.high() - clear.low());
    }

    /** Independent errors would grow with the square root of the number of tracks only. */
    @Test
    void whatMisleadsOnOneTrackMisleadsOnAll() {
        EvidenceBelief faint = track(6, 1);
        CountRange one = range(6, faint);
        CountRange nine = range(54, faint, faint, faint, faint, faint, faint, faint, faint, faint);
        assertThat(nine.high() - nine.low()).isGreaterThan(5 * (one.high() - one.low()));
    }

    @Test
    void areaWithoutTrackLeavesNothingToDoubt() {
        assertThat(new CountPosterior().range(0)).isEqualTo(CountRange.exactly(0));
    }

    @Property(tries = 40)
    void rangeHoldsTheBestCount(
            @ForAll @IntRange(max = 6) int cars, @ForAll @DoubleRange(min = 0.2, max = 6) double evidence) {
        CountRange range = range(cars, track(cars, (float) evidence));
        assertThat(range.best()).isBetween(range.low(), range.high());
        assertThat(range.low()).isNotNegative();
    }
}

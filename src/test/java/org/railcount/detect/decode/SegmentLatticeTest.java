package org.railcount.detect.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.railcount.detect.emission.Emission;

class SegmentLatticeTest {
    private static final int CELLS = 120;
    private static final DecodeWeights WEIGHTS = new DecodeWeights(0.25, 2, 0.5, 0.7, 1, 0);
    private static final CarPrior PRIOR = new CarPrior(Emission.CELL_M);

    private final float[] occupied = new float[CELLS];
    private final float[] boundary = new float[CELLS];

    private SegmentLattice lattice(double bias) {
        return new SegmentLattice(PaintedEvidence.of(occupied, boundary), PRIOR, WEIGHTS, bias);
    }

    @ParameterizedTest
    @CsvSource({"12, true", "11, false", "56, true", "57, false", "0, false", "-12, false"})
    void aWholeCarIsSixToTwentyEightMetresLong(int cells, boolean fits) {
        assertThat(Double.isFinite(lattice(0).car(30, 30 + cells))).isEqualTo(fits);
    }

    /** A car that stands half beyond the drawn track shows only a part of itself. */
    @ParameterizedTest
    @CsvSource({"0, 6, true", "0, 5, false", "114, 120, true", "115, 120, false", "1, 7, false", "113, 119, false"})
    void ofACarThatTheTracksEndCutsThreeMetresAreEnough(int from, int to, boolean fits) {
        assertThat(Double.isFinite(lattice(0).car(from, to))).isEqualTo(fits);
    }

    @Test
    void aCarIsWorthItsCellsItsEndsItsLengthAndTheBonus() {
        Arrays.fill(occupied, 30, 56, 2);
        Arrays.fill(boundary, -5);
        boundary[30] = 3;
        boundary[56] = 1;
        double expected = 0.25 * 26 * (2 + 0.5) + 2 * (3 + 1) + 0.5 * PRIOR.logCar(26) + 0.7;
        assertThat(lattice(0.5).car(30, 56)).isCloseTo(expected, within(1e-6));
    }

    @Test
    void anEndMayLieOnEitherSideOfTheCellThatShowsIt() {
        Arrays.fill(boundary, -5);
        boundary[60] = 3;
        SegmentLattice lattice = lattice(0);
        assertThat(lattice.car(60, 86)).isEqualTo(lattice.car(61, 87));
        assertThat(lattice.car(34, 60)).isEqualTo(lattice.car(35, 61)).isEqualTo(lattice.car(60, 86));
        assertThat(lattice.car(60, 86) - lattice.car(59, 85)).isCloseTo(2 * 8, within(1e-6));
        assertThat(lattice.car(61, 87) - lattice.car(62, 88)).isCloseTo(2 * 8, within(1e-6));
    }

    /** The end of a cut car cannot be seen, and so is not asked for; how long it is, nobody knows, but at least so long. */
    @Test
    void aCutCarIsJudgedByTheEndThatIsSeenAndByAllLengthsThatItMayHave() {
        Arrays.fill(boundary, -5);
        double atLeast = 0;
        for (int n = 26; n <= PRIOR.longestCar(); n++) {
            atLeast += Math.exp(PRIOR.logCar(n));
        }
        double expected = 2 * -5 + 0.5 * (Math.log(atLeast) - 1) + 0.7;
        assertThat(lattice(0).car(0, 26)).isCloseTo(expected, within(1e-6));
        assertThat(lattice(0).car(CELLS - 26, CELLS)).isCloseTo(expected, within(1e-6));
    }

    @Test
    void aCarThatFillsAWholeShortTrackNeedsNoEnds() {
        float[] none = new float[26];
        Arrays.fill(none, -5);
        SegmentLattice lattice = new SegmentLattice(PaintedEvidence.of(new float[26], none), PRIOR, WEIGHTS, 0);
        assertThat(lattice.car(0, 26)).isGreaterThan(-1);
    }

    /** A share of cars cannot be above one, even where groups of lengths add up to a little more. */
    @Test
    void aCutCarIsNeverRewardedForItsLength() {
        CarPrior heavy = new CarPrior(Emission.CELL_M, List.of(new LengthGroup(14, 1, 1)));
        SegmentLattice lattice = new SegmentLattice(
                PaintedEvidence.of(occupied, boundary), heavy, new DecodeWeights(0, 0, 1, 0, 1, 0), 0);
        assertThat(lattice.car(0, 8)).isCloseTo(-1, within(1e-9));
    }

    @Test
    void aGapIsWorthWhatThePriorSaysOfIt() {
        assertThat(lattice(0).gap(40, 42)).isCloseTo(0.5 * PRIOR.logGap(2), within(1e-9));
    }
}

package org.railcount.detect.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.railcount.detect.emission.Emission;
import org.railcount.model.RailcarType;

class SegmentalDecoderTest {
    private static final DecodeWeights PLAIN = new DecodeWeights(1, 1, 1, 0, 1, 0);

    private final SegmentalDecoder decoder = new SegmentalDecoder(DecodeWeights.DEFAULT);

    /** Evidence for cars at the given chainages, metres, on a track of so many cells. */
    private static Emission cars(int cells, double[]... spans) {
        float[] occupied = new float[cells];
        float[] boundary = new float[cells];
        Arrays.fill(occupied, -6);
        Arrays.fill(boundary, -5);
        for (double[] span : spans) {
            int first = (int) Math.round(span[0] / Emission.CELL_M);
            int last = (int) Math.round(span[1] / Emission.CELL_M);
            Arrays.fill(occupied, Math.max(0, first), Math.min(cells, last), 6);
            for (int end : new int[] {first, last}) {
                if (end >= 0 && end < cells) {
                    boundary[end] = 4;
                }
            }
        }
        return emission(occupied, boundary);
    }

    private static Emission emission(float[] occupied, float[] boundary) {
        int cells = occupied.length;
        boolean[] visible = new boolean[cells];
        Arrays.fill(visible, true);
        return new Emission(occupied, boundary, new float[RailcarType.values().length][cells], visible);
    }

    @Test
    void readsThreeCoupledCarsAndALooseOne() {
        List<CarSpan> reading = decoder.decode(cars(
                400, new double[] {20, 33}, new double[] {34, 47}, new double[] {48, 61}, new double[] {120, 134}));
        assertThat(reading).hasSize(4);
        assertThat(reading.get(1).startM()).isCloseTo(34, within(0.5));
        assertThat(reading.get(1).endM()).isCloseTo(47, within(0.5));
        assertThat(reading).allSatisfy(car -> assertThat(car.confidence()).isGreaterThan(0.9));
    }

    @Test
    void emptyTrackHoldsNoCar() {
        assertThat(decoder.decode(cars(400))).isEmpty();
        assertThat(decoder.countProbability(cars(400), 0)[0]).isGreaterThan(0.99);
    }

    @Test
    void carCutByTheEndOfTheTrackIsOneCar() {
        List<CarSpan> reading = decoder.decode(cars(100, new double[] {-6, 7}, new double[] {8, 21}));
        assertThat(reading).hasSize(2);
        assertThat(reading.get(0).startM()).isZero();
    }

    @Test
    void occupiedStretchWithoutCouplingsIsCutIntoCarsOfUsualLength() {
        Emission evidence = cars(200, new double[] {10, 66});
        // Too coarse to say where couplings are.
        Arrays.fill(evidence.boundary(), 20, 133, 0);
        assertThat(decoder.decode(evidence)).hasSizeBetween(3, 5);
    }

    @Test
    void trackShorterThanACellHasNoCar() {
        assertThat(decoder.decode(cars(0))).isEmpty();
        assertThat(decoder.countProbability(cars(0), 0)).containsExactly(1);
    }

    @Property(tries = 60)
    void countProbabilitiesSumToOneAndHoldTheBestCount(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 160) int cells) {
        List<CarSpan> reading = decoder.decode(noise(seed, cells));
        double[] probability = decoder.countProbability(noise(seed, cells), 0);
        assertThat(Arrays.stream(probability).sum()).isCloseTo(1, within(1e-9));
        assertThat(probability).hasSizeGreaterThan(reading.size());
        for (int i = 1; i < reading.size(); i++) {
            assertThat(reading.get(i).startM())
                    .isGreaterThanOrEqualTo(reading.get(i - 1).endM());
        }
        assertThat(reading).allSatisfy(car -> assertThat(car.confidence()).isBetween(0.0, 1.0));
    }

    @Property(tries = 60)
    void strongerEvidenceNeverMeansFewerCarsOnAverage(@ForAll long seed) {
        Emission evidence = noise(seed, 120);
        assertThat(mean(decoder.countProbability(evidence, 1)))
                .isGreaterThanOrEqualTo(mean(decoder.countProbability(evidence, -1)));
    }

    private static double mean(double[] probability) {
        double sum = 0;
        for (int n = 0; n < probability.length; n++) {
            sum += n * probability[n];
        }
        return sum;
    }

    @Property(tries = 25)
    void recursionAgreesWithListingEverySegmentation(@ForAll long seed) {
        SegmentLattice lattice = new SegmentLattice(noise(seed, 34), new CarPrior(Emission.CELL_M), PLAIN, 0);
        double[] byCount = new double[8];
        list(lattice, 0, false, 0, 0, byCount);
        double total = Arrays.stream(byCount).sum();
        double[] fast = new Posterior(lattice, 1, 0).countProbability();
        for (int n = 0; n < Math.min(byCount.length, fast.length); n++) {
            assertThat(fast[n]).isCloseTo(byCount[n] / total, within(1e-6));
        }
    }

    /** Adds the weight of every way to go on from a border. */
    private static void list(
            SegmentLattice lattice, int at, boolean afterCar, int cars, double score, double[] byCount) {
        if (at == lattice.cells()) {
            byCount[cars] += Math.exp(score);
            return;
        }
        list(lattice, at + 1, false, cars, score, byCount);
        carsFrom(lattice, at, cars, score, byCount);
        if (afterCar) {
            for (int s = at + 1; s <= Math.min(lattice.cells(), at + lattice.widestGap()); s++) {
                carsFrom(lattice, s, cars, score + lattice.gap(at, s), byCount);
            }
        }
    }

    private static void carsFrom(SegmentLattice lattice, int from, int cars, double score, double[] byCount) {
        for (int to = from + 1; to <= lattice.cells(); to++) {
            double car = lattice.car(from, to);
            if (car > Double.NEGATIVE_INFINITY) {
                list(lattice, to, true, cars + 1, score + car, byCount);
            }
        }
    }

    private static Emission noise(long seed, int cells) {
        Random random = new Random(seed);
        float[] occupied = new float[cells];
        float[] boundary = new float[cells];
        for (int k = 0; k < cells; k++) {
            occupied[k] = (float) (3 * random.nextGaussian());
            boundary[k] = (float) (2 * random.nextGaussian() - 2);
        }
        return emission(occupied, boundary);
    }
}

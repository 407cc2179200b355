package org.railcount.detect.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.railcount.detect.decode.EveryReading.Reading;
import org.railcount.detect.emission.Emission;

class PosteriorTest {
    private static final DecodeWeights PLAIN = new DecodeWeights(1, 1, 1, 0, 1, 0);

    private static SegmentLattice lattice(Emission evidence) {
        return new SegmentLattice(evidence, new CarPrior(Emission.CELL_M), PLAIN, 0);
    }

    @Property(tries = 40)
    void countsAgreeWithListingEveryReading(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 36) int cells,
            @ForAll @DoubleRange(min = 0.3, max = 1) double temper,
            @ForAll @DoubleRange(min = 0, max = 2) double alignments) {
        SegmentLattice lattice = lattice(PaintedEvidence.noise(seed, cells));
        List<Reading> all = EveryReading.of(lattice);
        double[] probability = new Posterior(lattice, temper, alignments).countProbability();
        for (int n = 0; n < 8; n++) {
            int cars = n;
            double listed =
                    EveryReading.share(all, temper, alignments, r -> r.cars().size() == cars);
            assertThat(n < probability.length ? probability[n] : 0).isCloseTo(listed, within(1e-6));
        }
    }

    /** How sure the decoder is of a car is what all readings say together that show it, a shift of two metres allowed. */
    @Property(tries = 40)
    void theProbabilityOfACarAgreesWithListingEveryReading(
            @ForAll long seed,
            @ForAll @IntRange(min = 6, max = 36) int cells,
            @ForAll @DoubleRange(min = 0.3, max = 1) double temper,
            @ForAll @DoubleRange(min = 0, max = 2) double alignments) {
        SegmentLattice lattice = lattice(PaintedEvidence.noise(seed, cells));
        List<Reading> all = EveryReading.of(lattice);
        Posterior posterior = new Posterior(lattice, temper, alignments);
        for (int from = 0; from < cells; from += 3) {
            for (int length = 4; from + length <= cells; length += 5) {
                int start = from;
                int end = from + length;
                double listed = EveryReading.share(
                        all,
                        temper,
                        alignments,
                        reading -> reading.cars().stream()
                                .anyMatch(car -> Math.abs(car.get(0) - start) <= 4 && Math.abs(car.get(1) - end) <= 4));
                assertThat(posterior.carNear(start, end)).isCloseTo(listed, within(1e-6));
            }
        }
    }

    /** 40 cars in a row: probabilities that are carried over hundreds of cells neither vanish nor overflow. */
    @Test
    void aLongStringIsCountedToTheCar() {
        double[][] spans = new double[40][];
        for (int k = 0; k < spans.length; k++) {
            spans[k] = new double[] {10 + 15 * k, 24 + 15 * k};
        }
        double[] probability = new Posterior(lattice(PaintedEvidence.cars(1300, spans)), 1, 0).countProbability();
        assertThat(probability[40]).isGreaterThan(0.99);
        assertThat(Arrays.stream(probability).sum()).isCloseTo(1, within(1e-9));
    }

    /** The number on one half of a track tells nothing of the number on the other, where what lies between is surely empty. */
    @Property(tries = 20)
    void countsOfTwoStretchesFarApartAreIndependent(@ForAll long seed) {
        Emission one = PaintedEvidence.noise(seed, 50);
        Emission other = PaintedEvidence.noise(seed + 1, 50);
        double[] first = new Posterior(lattice(between(one, 0, 50)), 1, 0).countProbability();
        double[] second = new Posterior(lattice(between(other, 100, 0)), 1, 0).countProbability();
        double[] both =
                new Posterior(lattice(joined(between(one, 0, 50), between(other, 100, 0))), 1, 0).countProbability();
        for (int n = 0; n < both.length; n++) {
            double folded = 0;
            for (int k = 0; k <= n; k++) {
                folded += k < first.length && n - k < second.length ? first[k] * second[n - k] : 0;
            }
            assertThat(both[n]).isCloseTo(folded, within(1e-6));
        }
    }

    /** Evidence with so many cells before and after it on which surely nothing stands. */
    private static Emission between(Emission evidence, int before, int after) {
        return joined(joined(PaintedEvidence.cars(before), evidence), PaintedEvidence.cars(after));
    }

    private static Emission joined(Emission first, Emission second) {
        return PaintedEvidence.of(
                joined(first.occupied(), second.occupied()), joined(first.boundary(), second.boundary()));
    }

    private static float[] joined(float[] first, float[] second) {
        float[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}

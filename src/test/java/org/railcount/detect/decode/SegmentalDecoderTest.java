package org.railcount.detect.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.railcount.detect.emission.Emission;

class SegmentalDecoderTest {
    private final SegmentalDecoder decoder = new SegmentalDecoder(DecodeWeights.DEFAULT);

    @Test
    void readsThreeCoupledCarsAndALooseOne() {
        List<CarSpan> reading = decoder.decode(PaintedEvidence.cars(
                400, new double[] {20, 33}, new double[] {34, 47}, new double[] {48, 61}, new double[] {120, 134}));
        assertThat(reading).hasSize(4);
        assertThat(reading.get(1).startM()).isCloseTo(34, within(0.5));
        assertThat(reading.get(1).endM()).isCloseTo(47, within(0.5));
        assertThat(reading).allSatisfy(car -> assertThat(car.confidence()).isGreaterThan(0.9));
    }

    @Test
    void emptyTrackHoldsNoCar() {
        assertThat(decoder.decode(PaintedEvidence.cars(400))).isEmpty();
        assertThat(decoder.countProbability(PaintedEvidence.cars(400), 0)[0]).isGreaterThan(0.99);
    }

    @Test
    void carCutByTheEndOfTheTrackIsOneCar() {
        List<CarSpan> reading = decoder.decode(PaintedEvidence.cars(100, new double[] {-6, 7}, new double[] {8, 21}));
        assertThat(reading).hasSize(2);
        assertThat(reading.get(0).startM()).isZero();
    }

    @Test
    void occupiedStretchWithoutCouplingsIsCutIntoCarsOfUsualLength() {
        Emission evidence = PaintedEvidence.cars(200, new double[] {10, 66});
        // Too coarse to say where couplings are.
        Arrays.fill(evidence.boundary(), 20, 133, 0);
        assertThat(decoder.decode(evidence)).hasSizeBetween(3, 5);
    }

    @Test
    void trackShorterThanACellHasNoCar() {
        assertThat(decoder.decode(PaintedEvidence.cars(0))).isEmpty();
        assertThat(decoder.countProbability(PaintedEvidence.cars(0), 0)).containsExactly(1);
    }

    @Property(tries = 60)
    void countProbabilitiesSumToOneAndHoldTheBestCount(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 160) int cells) {
        List<CarSpan> reading = decoder.decode(PaintedEvidence.noise(seed, cells));
        double[] probability = decoder.countProbability(PaintedEvidence.noise(seed, cells), 0);
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
        Emission evidence = PaintedEvidence.noise(seed, 120);
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

    @Property(tries = 40)
    void noReadingIsBetterThanTheOneGiven(@ForAll long seed, @ForAll @IntRange(min = 1, max = 36) int cells) {
        Emission evidence = PaintedEvidence.noise(seed, cells);
        DecodeWeights weights = new DecodeWeights(1, 1, 1, 0, 1, 0);
        DecodeSettings settings = DecodeSettings.of(weights);
        SegmentLattice lattice =
                new SegmentLattice(evidence, new CarPrior(Emission.CELL_M), weights, settings.occupiedBias());
        double best = EveryReading.of(lattice).stream()
                .mapToDouble(EveryReading.Reading::score)
                .max()
                .orElseThrow();
        double given = new SegmentalDecoder(settings)
                .decode(evidence).stream()
                        .mapToDouble(car -> lattice.car(border(car.startM()), border(car.endM())))
                        .sum();
        assertThat(given).isCloseTo(best, within(1e-9));
    }

    private static int border(double chainageM) {
        return (int) Math.round(chainageM / Emission.CELL_M);
    }

    /** A track may be drawn from either end. */
    @Property(tries = 40)
    void fromTheOtherEndATrackHoldsAsMany(@ForAll long seed, @ForAll @IntRange(min = 1, max = 160) int cells) {
        Emission evidence = PaintedEvidence.noise(seed, cells);
        assertThat(decoder.countProbability(PaintedEvidence.mirrored(evidence), 0))
                .containsExactly(decoder.countProbability(evidence, 0), within(1e-9));
    }

    /** Weak evidence is a car or not, as the settings have it; the range allows for an error that all tracks share. */
    @Property(tries = 20)
    void biasAndShiftAreAddedToEveryCell(@ForAll long seed) {
        Emission evidence = PaintedEvidence.noise(seed, 120);
        Emission raised = PaintedEvidence.raised(evidence, 1);
        double[] same = decoder.countProbability(raised, 0);
        SegmentalDecoder biased =
                new SegmentalDecoder(new DecodeSettings(DecodeWeights.DEFAULT, 1.5, CarPrior.USUAL, Optional.empty()));
        assertThat(decoder.countProbability(evidence, 1)).containsExactly(same, within(1e-6));
        assertThat(biased.countProbability(evidence, 0)).containsExactly(same, within(1e-6));
        assertThat(biased.decode(evidence))
                .extracting(CarSpan::startM)
                .isEqualTo(decoder.decode(raised).stream().map(CarSpan::startM).toList());
    }

    @Test
    void aCarHasALengthAndAMiddle() {
        CarSpan car = new CarSpan(20, 34, 0.9);
        assertThat(car.lengthM()).isEqualTo(14);
        assertThat(car.middleM()).isEqualTo(27);
    }
}

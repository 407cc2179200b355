package org.railcount.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.detect.emission.Emission;
import org.railcount.detect.emission.EmissionNetwork;
import org.railcount.detect.strip.Strip;
import org.railcount.detect.strip.StripReference;
import org.railcount.detect.strip.StripSampler;
import org.railcount.detect.strip.TrackLine;

class StripBeltTest {
    private static final StripReference REFERENCE = new StripReference(new float[] {0.4f, 0.4f, 0.4f}, 0.5f);

    /** Lengths that end before, at and after the end of a pass, and that do not fill their last cell. */
    private static final int[] COLUMNS = {37, 928, 1023, 2500, 9, 400};

    private static Strip noise(int columns, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[][] planes = new float[3][StripSampler.ROWS * columns];
        boolean[] valid = new boolean[StripSampler.ROWS * columns];
        for (int i = 0; i < valid.length; i++) {
            valid[i] = i % columns != 5;
            for (float[] plane : planes) {
                plane[i] = (float) random.nextDouble();
            }
        }
        TrackLine line = TrackLine.of("A", List.of(new Coordinate(0, 0), new Coordinate(columns * 0.25, 0)));
        return new Strip(line, columns, planes, valid);
    }

    @Test
    void aStripIsReadAmongOthersAsItIsReadAlone() {
        List<StripBelt.Turned> strips = new ArrayList<>();
        for (int i = 0; i < COLUMNS.length; i++) {
            strips.add(new StripBelt.Turned(noise(COLUMNS[i], i), i % 2 == 1));
        }
        EmissionNetwork network = EmissionNetwork.forCars();
        List<Emission> together = network.read(strips, REFERENCE);

        assertThat(together).hasSameSizeAs(strips);
        for (int i = 0; i < COLUMNS.length; i++) {
            Emission alone = network.read(List.of(strips.get(i)), REFERENCE).get(0);
            assertThat(together.get(i).cells()).isEqualTo(COLUMNS[i] / 2);
            assertThat(together.get(i).visible()).isEqualTo(alone.visible());
            assertThat(together.get(i).occupied()).containsExactly(alone.occupied(), within(1e-4f));
            assertThat(together.get(i).boundary()).containsExactly(alone.boundary(), within(1e-4f));
            for (int type = 0; type < alone.type().length; type++) {
                assertThat(together.get(i).type()[type]).containsExactly(alone.type()[type], within(1e-4f));
            }
        }
    }

    @Test
    void aTurnedStripIsAnotherPicture() {
        EmissionNetwork network = EmissionNetwork.forCars();
        Strip strip = noise(300, 1);
        List<Emission> read =
                network.read(List.of(new StripBelt.Turned(strip, false), new StripBelt.Turned(strip, true)), REFERENCE);

        assertThat(read.get(0).occupied()).isNotEqualTo(read.get(1).occupied());
    }

    @Test
    void noStripsNoEvidence() {
        assertThat(EmissionNetwork.forCars().read(List.of(), REFERENCE)).isEmpty();
    }
}

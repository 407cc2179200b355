package org.railcount.detect.emission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.detect.StripBelt;
import org.railcount.detect.strip.Strip;
import org.railcount.detect.strip.StripReference;
import org.railcount.detect.strip.StripSampler;
import org.railcount.detect.strip.TrackLine;

/** Which way a scene's strips are read, with and without a known sun. */
class SceneEvidenceTest {
    private static final StripReference REFERENCE = new StripReference(new float[] {0.4f, 0.4f, 0.4f}, 0.5f);
    private static final int COLUMNS = 600;
    private static final Coordinate EAST = new Coordinate(150, 0);
    private static final Coordinate WEST = new Coordinate(-150, 0);
    private static final OptionalDouble UNKNOWN = OptionalDouble.empty();
    private static final double TROPICS = 10;

    private static EmissionNetwork network;

    /** Looks surer to the network as it is than turned over. */
    private static float[][] upright;

    private static float[][] turned;

    @BeforeAll
    static void paint() {
        network = EmissionNetwork.forCars();
        float[][] one = cars();
        float[][] other = turnedOver(one);
        boolean asItIs = sureness(plain(strip(one, EAST))) > sureness(plain(strip(other, EAST)));
        upright = asItIs ? one : other;
        turned = asItIs ? other : one;
    }

    /** Bright bodies on grey ballast, each with its shadow on one flank. */
    private static float[][] cars() {
        SplittableRandom random = new SplittableRandom(7);
        float[][] planes = new float[3][StripSampler.ROWS * COLUMNS];
        for (int r = 0; r < StripSampler.ROWS; r++) {
            for (int i = 0; i < COLUMNS; i++) {
                boolean car = i % 60 > 6 && i / 60 % 3 != 2;
                float value = 0.4f;
                if (car && r >= 18 && r < 30) {
                    value = 0.75f;
                } else if (car && r >= 30 && r < 37) {
                    value = 0.12f;
                }
                value += (float) (0.04 * (random.nextDouble() - 0.5));
                for (float[] plane : planes) {
                    plane[r * COLUMNS + i] = value;
                }
            }
        }
        return planes;
    }

    private static float[][] turnedOver(float[][] planes) {
        float[][] out = new float[3][planes[0].length];
        for (int c = 0; c < 3; c++) {
            for (int r = 0; r < StripSampler.ROWS; r++) {
                System.arraycopy(planes[c], r * COLUMNS, out[c], (StripSampler.ROWS - 1 - r) * COLUMNS, COLUMNS);
            }
        }
        return out;
    }

    private static Strip strip(float[][] planes, Coordinate end) {
        boolean[] valid = new boolean[planes[0].length];
        Arrays.fill(valid, true);
        return strip(planes, end, valid);
    }

    private static Strip strip(float[][] planes, Coordinate end, boolean[] valid) {
        return new Strip(TrackLine.of("A", List.of(new Coordinate(0, 0), end)), COLUMNS, planes, valid);
    }

    private static Emission plain(Strip strip) {
        return network.read(List.of(new StripBelt.Turned(strip, false)), REFERENCE)
                .get(0);
    }

    private static Emission mirrored(Strip strip) {
        return network.read(List.of(new StripBelt.Turned(strip, true)), REFERENCE)
                .get(0);
    }

    private static double sureness(Emission evidence) {
        double sum = 0;
        for (float occupied : evidence.occupied()) {
            sum += Math.min(6, Math.abs(occupied));
        }
        return sum;
    }

    private static SceneEvidence read(OptionalDouble azimuthDeg, double latitudeDeg, Strip... strips) {
        return SceneEvidence.read(network, List.of(strips), REFERENCE, azimuthDeg, latitudeDeg);
    }

    @Test
    void aTrackWithTheSunOnItsRightIsReadTurnedOver() {
        Strip east = strip(upright, EAST);
        Strip west = strip(upright, WEST);
        SceneEvidence noon = read(OptionalDouble.of(180), 47, east, west);
        assertThat(noon.sunKnown()).isTrue();
        assertThat(noon.sunAzimuthDeg()).isEqualTo(180);
        assertThat(noon.evidence().get(0).occupied()).isEqualTo(mirrored(east).occupied());
        assertThat(noon.evidence().get(1).occupied()).isEqualTo(plain(west).occupied());
    }

    @Test
    void theSunThatShinesAlongATrackTurnsNothing() {
        Strip east = strip(upright, EAST);
        assertThat(read(OptionalDouble.of(90), 47, east).evidence().get(0).occupied())
                .isEqualTo(plain(east).occupied());
    }

    /** North of the tropics shadows do not fall to the south, but for the long days of summer. */
    @ParameterizedTest
    @CsvSource({"10, 0", "26.9, 0", "47, 75", "27, 75", "-34, 0", "-27, 0"})
    void whereTheSunIsUnknownItStandsWhereTheCarsAreSurest(double latitudeDeg, double azimuthDeg) {
        Strip east = strip(upright, EAST);
        SceneEvidence guessed = read(UNKNOWN, latitudeDeg, east);
        assertThat(guessed.sunKnown()).isFalse();
        assertThat(guessed.sunAzimuthDeg()).isEqualTo(azimuthDeg);
        assertThat(guessed.evidence().get(0).occupied()).isEqualTo(plain(east).occupied());
    }

    @ParameterizedTest
    @CsvSource({"10, 105", "47, 105", "-34, 105"})
    void aSceneThatIsSurerTurnedOverIsReadThatWay(double latitudeDeg, double azimuthDeg) {
        Strip east = strip(turned, EAST);
        SceneEvidence guessed = read(UNKNOWN, latitudeDeg, east);
        assertThat(guessed.sunAzimuthDeg()).isEqualTo(azimuthDeg);
        assertThat(guessed.evidence().get(0).occupied())
                .isEqualTo(mirrored(east).occupied());
    }

    /** One sun for all: the tracks that speak for it outweigh the one that speaks against it. */
    @Test
    void allTracksHaveTheSameSun() {
        Strip odd = strip(turned, EAST);
        SceneEvidence guessed = read(UNKNOWN, TROPICS, strip(upright, EAST), odd, strip(upright, EAST));
        assertThat(guessed.sunAzimuthDeg()).isZero();
        assertThat(guessed.evidence().get(1).occupied()).isEqualTo(plain(odd).occupied());
    }

    @Test
    void whatIsHiddenSaysNothingAboutTheSun() {
        Strip seen = strip(upright, EAST);
        Strip hidden = strip(turned, EAST, new boolean[upright[0].length]);
        assertThat(read(UNKNOWN, TROPICS, hidden, hidden, seen).sunAzimuthDeg()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"47, 180", "-34, 0", "10, 180"})
    void whereNothingIsSeenTheSunStandsOverTheEquator(double latitudeDeg, double azimuthDeg) {
        Strip hidden = strip(upright, EAST, new boolean[upright[0].length]);
        assertThat(read(UNKNOWN, latitudeDeg, hidden).sunAzimuthDeg()).isEqualTo(azimuthDeg);
    }

    /** Two metres to either side count; seven tenths of a cell must be seen. */
    @Test
    void aCellIsSeenWhenMostOfTheTrackItselfIs() {
        boolean[] valid = new boolean[upright[0].length];
        for (int r = 0; r < StripSampler.ROWS; r++) {
            boolean onTrack = Math.abs(StripSampler.leftOfRow(r, StripSampler.ROWS)) < 2;
            for (int i = 0; i < COLUMNS; i++) {
                boolean seen = switch (i / 100) {
                    case 0 -> onTrack;
                    case 1 -> !onTrack;
                    case 2 -> r >= 20;
                    case 3 -> r >= 22;
                    case 4 -> i % 2 == 0;
                    default -> true;
                };
                valid[r * COLUMNS + i] = seen;
            }
        }
        boolean[] visible = plain(strip(upright, EAST, valid)).visible();
        boolean[] expected = {true, false, true, false, false, true};
        assertThat(visible).hasSize(COLUMNS / 2);
        for (int part = 0; part < expected.length; part++) {
            // In the middle of each part, where no cell is half of another.
            for (int k = part * 50 + 10; k < part * 50 + 40; k++) {
                assertThat(visible[k]).as("cell %s", k).isEqualTo(expected[part]);
            }
        }
    }
}

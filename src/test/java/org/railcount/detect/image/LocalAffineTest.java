package org.railcount.detect.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.imagery.GroundFrame;

class LocalAffineTest {
    private static final double EAST = 500_000;
    private static final double NORTH = 4_700_000;

    /** Pixels of 0.5 m by 0.8 m, the rows turned by so many degrees counter-clockwise from east. */
    private record Turned(double degrees) implements GroundFrame {
        @Override
        public Coordinate utmToPixel(double easting, double northing) {
            double c = Math.cos(Math.toRadians(degrees));
            double s = Math.sin(Math.toRadians(degrees));
            double x = easting - EAST;
            double y = northing - NORTH;
            return new Coordinate((c * x + s * y) / 0.5, (s * x - c * y) / 0.8);
        }

        @Override
        public Coordinate pixelToUtm(double col, double row) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Coordinate pixelToLonLat(double col, double row) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Coordinate lonLatToPixel(double lon, double lat) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int utmEpsg() {
            return 32652;
        }
    }

    @Property(tries = 50)
    void aScenesOwnTransformIsFollowedAndUndone(
            @ForAll @DoubleRange(min = -180, max = 180) double degrees,
            @ForAll @DoubleRange(min = -300, max = 300) double x,
            @ForAll @DoubleRange(min = -300, max = 300) double y) {
        GroundFrame ground = new Turned(degrees);
        LocalAffine affine = new LocalAffine(ground, EAST + 70, NORTH - 40);
        Coordinate pixel = ground.utmToPixel(EAST + x, NORTH + y);
        assertThat(affine.col(EAST + x, NORTH + y)).isCloseTo(pixel.x, within(1e-4));
        assertThat(affine.row(EAST + x, NORTH + y)).isCloseTo(pixel.y, within(1e-4));
        Coordinate back = affine.utm(pixel.x, pixel.y);
        assertThat(back.x).isCloseTo(EAST + x, within(1e-4));
        assertThat(back.y).isCloseTo(NORTH + y, within(1e-4));
    }

    @Example
    void pixelsAreAsLargeAsTheyAreHoweverTheSceneIsTurned() {
        for (double degrees : new double[] {0, 30, 90, -120}) {
            LocalAffine affine = new LocalAffine(new Turned(degrees), EAST, NORTH);
            assertThat(affine.colM()).isCloseTo(0.5, within(1e-6));
            assertThat(affine.rowM()).isCloseTo(0.8, within(1e-6));
            assertThat(affine.pixelAreaM2()).isCloseTo(0.4, within(1e-6));
        }
    }
}

package org.railcount.detect.propose;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.railcount.detect.PaintedScene;
import org.railcount.imagery.SceneException;

/** Stripes in the western half of a scene of 320 m by 128 m, bare ground in its eastern half. */
class LineDirectionsTest {
    private static final double PIXEL_M = 0.5;
    private static final int WIDTH_M = 320;
    private static final int HEIGHT_M = 128;
    private static final Envelope BOX = new Envelope(
            PaintedScene.EAST, PaintedScene.EAST + WIDTH_M, PaintedScene.NORTH - HEIGHT_M, PaintedScene.NORTH);
    private static final Coordinate STRIPED = new Coordinate(PaintedScene.EAST + 80, PaintedScene.NORTH - 64);
    private static final Coordinate BARE = new Coordinate(PaintedScene.EAST + 270, PaintedScene.NORTH - 64);

    /** @param headingDeg counter-clockwise from east */
    private static LineDirections striped(double headingDeg) throws SceneException {
        int width = (int) (WIDTH_M / PIXEL_M);
        int height = (int) (HEIGHT_M / PIXEL_M);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        double heading = Math.toRadians(headingDeg);
        for (int row = 0; row < height; row++) {
            for (int col = 0; col < width; col++) {
                double across = (col * Math.sin(heading) + row * Math.cos(heading)) * PIXEL_M;
                int light = col < width / 2 ? (int) (120 + 60 * Math.sin(across)) : 120;
                picture.setRGB(col, row, new Color(light, light, light).getRGB());
            }
        }
        PlacedScene scene = PlacedScene.of(new PaintedScene(picture, PIXEL_M, Path.of("stripes.tif")));
        SearchArea all = new SearchArea(new GeometryFactory().toGeometry(BOX));
        return LineDirections.measure(AreaView.of(scene, BOX), all);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 12, 48, 90, 132, 174})
    void linesAreLookedForAlongTheStripesAndOnlyWhereTheyAre(double headingDeg) throws Exception {
        LineDirections directions = striped(headingDeg);
        double heading = Math.toRadians(headingDeg);
        assertThat(Arrays.stream(directions.headings())).anyMatch(found -> Math.abs(found - heading) < 1e-6);
        assertThat(directions.shows(heading, STRIPED)).isTrue();
        assertThat(directions.shows(heading, BARE)).as("bare ground").isFalse();
        assertThat(directions.shows(heading + Math.PI / 2, STRIPED))
                .as("across the stripes")
                .isFalse();
        assertThat(directions.shows(heading + Math.PI, STRIPED))
                .as("the other way round")
                .isTrue();
    }

    @Test
    void whatLiesOutsideShowsNothing() throws Exception {
        Coordinate outside = new Coordinate(PaintedScene.EAST - 100, PaintedScene.NORTH - 64);
        assertThat(striped(0).shows(0, outside)).isFalse();
    }

    /** Stripes end 160 m east of the corner, where a block of 32 m ends too; smoothed, they show in the next block as well. */
    @ParameterizedTest
    @CsvSource({
        "1, 64, true",
        "159, 64, true",
        "223, 64, true",
        "225, 64, false",
        "80, 1, true",
        "80, 127, true",
        "-31, 64, true",
        "-33, 64, false",
        "80, -31, true",
        "80, -33, false",
        "80, 159, true",
        "80, 161, false"
    })
    void aBlockBesideThemLinesAreStillLookedFor(double eastM, double southM, boolean shown) throws Exception {
        Coordinate place = new Coordinate(PaintedScene.EAST + eastM, PaintedScene.NORTH - southM);
        assertThat(striped(0).shows(0, place)).isEqualTo(shown);
    }
}

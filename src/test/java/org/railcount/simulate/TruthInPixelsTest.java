package org.railcount.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.imagery.PixelBlock;
import org.railcount.imagery.PixelWindow;
import org.railcount.imagery.Scene;

/** The truth's footprints, moved by the recorded offset, must lie where the cars are in the picture. */
class TruthInPixelsTest {
    private static final double[] AWAY_M = {-9, -6, 6, 9};

    @ParameterizedTest
    @ValueSource(strings = {"18SEP27015217-S2AS-SIMULATED_01_P001", "simulated_yard_2023_05_30"})
    void footprintsStandOutFromTheTrackMoreThanPlacesBesideThem(String stem) throws Exception {
        JsonNode truth = SampleFiles.truth(stem);
        double east = truth.at("/railcount_truth/offset_east_m").asDouble();
        double north = truth.at("/railcount_truth/offset_north_m").asDouble();
        try (Scene scene = SampleFiles.open(stem)) {
            PixelBlock block = scene.read(
                    new PixelWindow(0, 0, scene.info().width(), scene.info().height()),
                    scene.info().width(),
                    scene.info().height());
            double there = 0;
            double beside = 0;
            int cars = 0;
            for (JsonNode feature : truth.get("features")) {
                if (!feature.at("/properties/kind").asText().equals("railcar")) {
                    continue;
                }
                JsonNode ring = feature.at("/geometry/coordinates/0");
                there += contrast(scene, block, ring, east, north, 0);
                for (double away : AWAY_M) {
                    beside += contrast(scene, block, ring, east, north, away) / AWAY_M.length;
                }
                cars++;
            }
            assertThat(cars).isGreaterThan(10);
            assertThat(there).isGreaterThan(1.6 * beside);
        }
    }

    /** Difference in brightness between the rectangle and the strips 3 m off both its sides, moved across by some metres. */
    private static double contrast(
            Scene scene, PixelBlock block, JsonNode ring, double east, double north, double across) {
        Coordinate[] c = new Coordinate[4];
        for (int k = 0; k < 4; k++) {
            Coordinate pixel = scene.ground()
                    .lonLatToPixel(
                            ring.get(k).get(0).asDouble(), ring.get(k).get(1).asDouble());
            Coordinate utm = scene.ground().pixelToUtm(pixel.x, pixel.y);
            c[k] = new Coordinate(utm.x + east, utm.y + north);
        }
        double width = c[1].distance(c[2]);
        double nx = (c[2].x - c[1].x) / width;
        double ny = (c[2].y - c[1].y) / width;
        double inside = 0;
        double outside = 0;
        for (double t = 0.15; t < 0.9; t += 0.1) {
            for (double s = 0.25; s < 0.8; s += 0.25) {
                inside += value(scene, block, c, t, s * width + across, nx, ny) / 24;
            }
            for (double s : new double[] {-2.0, -1.5, width + 1.5, width + 2.0}) {
                outside += value(scene, block, c, t, s + across, nx, ny) / 32;
            }
        }
        return Math.abs(inside - outside);
    }

    private static double value(
            Scene scene, PixelBlock block, Coordinate[] c, double t, double side, double nx, double ny) {
        Coordinate pixel = scene.ground()
                .utmToPixel(c[0].x + t * (c[1].x - c[0].x) + side * nx, c[0].y + t * (c[1].y - c[0].y) + side * ny);
        int at = (int) pixel.y * block.width() + (int) pixel.x;
        return block.samples()[0][at] + block.samples()[1][at] + block.samples()[2][at];
    }
}

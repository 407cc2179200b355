package org.railcount.detect.propose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.railcount.detect.PaintedScene;
import org.railcount.detect.image.GroundOutline;

class EditableLineTest {
    private static final GroundOutline GROUND = new GroundOutline(
            new PaintedScene(new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB), 1, Path.of("any.tif")).ground());

    /** A line to the east, so many metres south of the scene's corner at each place. */
    private static LineString edited(DoubleUnaryOperator south) {
        List<Coordinate> points = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            double east = i * PathSearch.COLUMN_M;
            points.add(new Coordinate(PaintedScene.EAST + east, PaintedScene.NORTH - south.applyAsDouble(east)));
        }
        return new EditableLine(GROUND).of(new TracedLine(points, Collections.nCopies(30, 1f)));
    }

    @Test
    void aStraightLineHasTwoPointsAndReachesHalfAStepBeyondWhatWasTraced() {
        LineString line = edited(east -> 40);
        assertThat(line.getNumPoints()).isEqualTo(2);
        assertThat(line.getCoordinateN(0).distance(PaintedScene.lonLat(-4, 40))).isLessThan(1e-8);
        assertThat(line.getCoordinateN(1).distance(PaintedScene.lonLat(236, 40)))
                .isLessThan(1e-8);
    }

    @Test
    void theStepsOfTheSearchAreSmoothedAway() {
        assertThat(edited(east -> 40 + Math.round(east / PathSearch.COLUMN_M) % 2 * 0.25)
                        .getNumPoints())
                .isEqualTo(2);
    }

    /** On the sphere of test degrees, 1e-5 of a degree is a metre. */
    @Test
    void aCurveKeepsItsPlaceWithFewPoints() {
        double radius = 200;
        DoubleUnaryOperator arc = east -> Math.sqrt(radius * radius - (east - 116) * (east - 116)) - 150;
        LineString line = edited(arc);
        assertThat(line.getNumPoints()).isBetween(5, 20);
        for (double east = 0; east < 232; east += 4) {
            Coordinate at = PaintedScene.lonLat(east, arc.applyAsDouble(east));
            assertThat(line.distance(line.getFactory().createPoint(at)) * 1e5).isCloseTo(0, within(0.5));
        }
    }
}

package org.railcount.app.viewer.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.canvas.Canvas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.app.viewer.PaintedScene;
import org.railcount.app.viewer.frame.MapLine;
import org.railcount.app.viewer.frame.ViewTransform;
import org.railcount.app.viewer.state.MapShapes.DetectionShape;
import org.railcount.app.viewer.state.ShapeHandle;
import org.railcount.model.Detection;
import org.railcount.model.RailcarType;
import org.railcount.model.ReviewedDetection;
import org.railcount.model.Subject;
import org.railcount.review.shape.GroundShape;
import org.railcount.review.shape.OrientedRectangle;
import org.railcount.review.shape.TrackedGround;
import org.testfx.framework.junit5.ApplicationExtension;

/** The words of the selected car and its type are read beside each other, wherever the car lies and whichever way. */
@ExtendWith(ApplicationExtension.class)
class SelectedPlaceTest {
    private static final double SCALE = 0.1;
    private static final double WIDTH = 800;
    private static final double HEIGHT = 600;
    private static final String WORDS = "gondola, covered · 13.8 m · 93 %";
    private static final TrackedGround GROUND = new TrackedGround(PaintedScene.FRAME, List.of());

    private final ViewTransform view =
            new ViewTransform(PaintedScene.FRAME, PaintedScene.EASTING, PaintedScene.NORTHING, SCALE, WIDTH, HEIGHT);
    private final Labels labels = new Labels(new Canvas(WIDTH, HEIGHT).getGraphicsContext2D(), WIDTH, HEIGHT);

    @Test
    void theyStandClearOfItsTypeAndHandles() {
        for (double heading : new double[] {0, 0.3, 0.8, Math.PI / 2, 2.6}) {
            Shown car = car(0, 0, heading);
            Bounds words = words(car);
            assertThat(words.intersects(car.type()))
                    .as("over the type at %s", heading)
                    .isFalse();
            assertThat(car.handles())
                    .as("over a handle at %s", heading)
                    .noneMatch(handle -> words.intersects(handle.x() - 4, handle.y() - 4, 8, 8));
        }
    }

    @Test
    void atTheEdgesOfTheMapTheyAreStillWholeAndClearOfTheType() {
        for (double[] corner : new double[][] {{0, 28}, {0, -28}, {36, 28}, {-36, -28}, {36, 0}}) {
            Shown car = car(corner[0], corner[1], 0.1);
            Bounds words = words(car);
            assertThat(words.intersects(car.type()))
                    .as("over the type at %s", corner)
                    .isFalse();
            assertThat(words.getMinX()).isNotNegative();
            assertThat(words.getMinY()).isNotNegative();
            assertThat(words.getMaxX()).isLessThanOrEqualTo(WIDTH);
            assertThat(words.getMaxY()).isLessThanOrEqualTo(HEIGHT);
        }
    }

    @Test
    void aCarThatIsOutOfViewHasNone() {
        Shown car = car(200, 0, 0);
        assertThat(new SelectedPlace(view, car.shape(), car.handles(), labels).of(WORDS))
                .isEmpty();
    }

    private record Shown(DetectionShape shape, List<ShapeHandle> handles, Bounds type) {}

    private Bounds words(Shown car) {
        Coordinate at = new SelectedPlace(view, car.shape(), car.handles(), labels)
                .of(WORDS)
                .orElseThrow();
        return labels.box(WORDS, at.x, at.y, Labels.BOLD);
    }

    /** A car so many metres east and north of the middle of the map. */
    private Shown car(double east, double north, double heading) {
        GroundShape ground = OrientedRectangle.about(
                new Coordinate(PaintedScene.EASTING + east, PaintedScene.NORTHING + north), heading, 13.8, 3.1);
        Detection car = GROUND.made("car", new Subject.Railcar(RailcarType.GONDOLA, true), ground);
        DetectionShape shape =
                new DetectionShape(ReviewedDetection.proposed(car), MapLine.ofMap(ground.corners(), true));
        return new Shown(
                shape,
                ShapeHandle.of(ground, car.subject(), view),
                DetectionPainter.typeBox(view, shape, labels).orElseThrow());
    }
}

package org.railcount.app.viewer.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.canvas.Canvas;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.railcount.app.viewer.PaintedScene;
import org.railcount.app.viewer.frame.ViewTransform;
import org.railcount.app.viewer.state.MapScene;
import org.railcount.app.viewer.state.Picture;
import org.railcount.model.Acquisition;
import org.railcount.model.Registration;
import org.railcount.model.TimeSource;
import org.testfx.framework.junit5.ApplicationExtension;

/** What stands in the corners of a map lies over nothing else that stands there, whatever the size of the map. */
@ExtendWith(ApplicationExtension.class)
class CornerPlanTest {
    private static final Optional<ZoneId> ZONE = Optional.of(ZoneId.of("Asia/Pyongyang"));

    private final Picture picture = Picture.of(
                    MapScene.of(new PaintedScene("scene", 800, 600, 0.25, 0), PaintedScene::colours, Registration.NONE))
            .with(credited(TimeSource.MAXAR_SIDECAR))
            .simulated(true);

    @Test
    void theScaleBarLiesOverNeitherDateNorBadgeNorArrow() {
        for (double width : new double[] {448, 460, 600, 700, 900, 1600}) {
            for (double height : new double[] {135, 146, 160, 180, 220, 300, 700}) {
                apart(view(width, height, 3.0), Corners.ALONE);
                apart(view(width, height, 0.13), Corners.ALONE);
            }
        }
    }

    @Test
    void norDoesItWhereTwoDatesShareThePicture() {
        for (double height : new double[] {170, 220, 400}) {
            Optional<Color> hue = Optional.of(Palette.OPEN_DATE);
            apart(view(460, height, 0.92), new Corners(false, hue, true));
            apart(view(460, height, 0.92), new Corners(true, hue, true));
            apart(view(420, height, 0.92), new Corners(true, hue, false));
        }
    }

    @Test
    void onAMapTooLowForAllTheDateStaysAndTheOthersGiveWay() {
        // A doubtful time takes the stamp a line more, two a narrow map.
        Picture doubtful = picture.with(credited(TimeSource.TIFF_DATE_TIME));
        for (double width : new double[] {448, 460, 900}) {
            for (double height : new double[] {128, 135, 146, 152, 160, 180}) {
                CornerPlan plan = CornerPlan.of(view(width, height, 0.92), doubtful, ZONE, Corners.ALONE);
                assertThat(plan.lines()).hasSizeGreaterThan(2);
                apart(view(width, height, 0.92), plan.plates());
            }
        }
        assertThat(CornerPlan.of(view(460, 140, 0.92), doubtful, ZONE, Corners.ALONE)
                        .north())
                .isEmpty();
        assertThat(CornerPlan.of(view(460, 240, 0.92), doubtful, ZONE, Corners.ALONE)
                        .north())
                .isPresent();
    }

    @Test
    void noLabelIsWrittenOverIt() {
        ViewTransform view = view(460, 300, 0.92);
        CornerPlan plan = plan(view, Corners.ALONE);
        Labels labels = new Labels(new Canvas(460, 300).getGraphicsContext2D(), 460, 300);
        plan.plates().forEach(labels::reserve);
        Bounds scale = plan.scale().orElseThrow().plate();
        assertThat(scale.getMaxY()).as("it was moved up").isLessThan(plan.date().getMinY());
        assertThat(labels.write("Apron", scale.getCenterX(), scale.getCenterY(), Palette.TEXT, Labels.PLAIN))
                .isFalse();
    }

    private void apart(ViewTransform view, Corners corners) {
        CornerPlan plan = plan(view, corners);
        assertThat(plan.scale()).isPresent();
        assertThat(plan.north()).isPresent();
        apart(view, plan.plates());
    }

    private static void apart(ViewTransform view, List<Bounds> plates) {
        for (Bounds plate : plates) {
            assertThat(plate.getMinX() >= 0
                            && plate.getMinY() >= 0
                            && plate.getMaxX() <= view.width()
                            && plate.getMaxY() <= view.height())
                    .as("%s is whole in %s x %s", plate, view.width(), view.height())
                    .isTrue();
            assertThat(plates).filteredOn(other -> other != plate).noneMatch(other -> other.intersects(plate));
        }
    }

    private CornerPlan plan(ViewTransform view, Corners corners) {
        return CornerPlan.of(view, picture, ZONE, corners);
    }

    private static ViewTransform view(double width, double height, double metresPerPixel) {
        return new ViewTransform(
                PaintedScene.FRAME, PaintedScene.EASTING, PaintedScene.NORTHING, metresPerPixel, width, height);
    }

    private static Acquisition credited(TimeSource source) {
        Acquisition none = Acquisition.UNKNOWN;
        return new Acquisition(
                Optional.of(Instant.parse("2024-06-17T02:09:31Z")),
                source,
                Optional.of("SIM-WV"),
                none.sunAzimuthDeg(),
                none.sunElevationDeg(),
                none.offNadirDeg(),
                none.incidenceDeg(),
                none.gsdM(),
                none.cloudPercent(),
                Optional.of("Simulated imagery, Railcount, CC0"),
                none.remarks());
    }
}

package org.railcount.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.railcount.app.ExampleWindow.await;
import static org.railcount.app.ExampleWindow.opened;

import java.util.List;
import java.util.function.Predicate;
import javafx.geometry.Point2D;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.app.viewer.MapPanel;
import org.railcount.app.viewer.frame.MapFrame;
import org.railcount.app.viewer.frame.MapView;
import org.railcount.app.viewer.state.MapMode;
import org.railcount.model.Origin;
import org.railcount.model.RailcarType;
import org.railcount.model.ReviewedDetection;
import org.railcount.model.Subject;
import org.railcount.model.Verdict;
import org.railcount.review.SceneReview;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** An analyst at work in the whole window, on a project on disk. Places are scene pixels, half a metre each. */
@ExtendWith(ApplicationExtension.class)
class CorrectingTest {
    private static final MapFrame FRAME = new MapFrame(52, true);
    private static final Coordinate CORNER = new Coordinate(631_000, 4_698_000);
    private static final double METRES_PER_PIXEL = 0.5;
    private static final double SCALE = 0.1;

    @RegisterExtension
    final ExampleWindow window = ExampleWindow.countedBy(new ThreeCars());

    private MapPanel map;

    @Test
    void threeErrorsTakeThreeKeysAndTheRecordOutlivesUndoStepsAndReopening(FxRobot robot) throws Exception {
        open(robot);
        // A wrong type, a car that is none, a car that was missed: one key each, with the pointer on it.
        robot.moveTo(at(95, 120)).type(KeyCode.DIGIT4);
        assertThat(type(named("car-2"))).isEqualTo(RailcarType.TANK);
        robot.moveTo(at(65, 120)).type(KeyCode.X);
        assertThat(named("car-1").verdict()).isEqualTo(Verdict.REJECTED);
        robot.moveTo(at(155, 120)).type(KeyCode.P);
        assertThat(own()).hasSize(1);
        // Two cars say too little of what is usual here.
        assertThat(own().get(0).detection().lengthM()).isCloseTo(13.5, within(0.1));
        // The rest is right.
        robot.press(KeyCode.SHORTCUT, KeyCode.SHIFT).type(KeyCode.A).release(KeyCode.SHIFT, KeyCode.SHORTCUT);
        assertThat(named("car-3").verdict()).isEqualTo(Verdict.ACCEPTED);

        robot.press(KeyCode.SHORTCUT).type(KeyCode.Z, 2).release(KeyCode.SHORTCUT);
        assertThat(own()).isEmpty();
        assertThat(named("car-3").verdict()).isEqualTo(Verdict.PROPOSED);
        robot.press(KeyCode.SHORTCUT).type(KeyCode.Y, 2).release(KeyCode.SHORTCUT);
        assertThat(own()).hasSize(1);
        List<ReviewedDetection> corrected = now();

        robot.type(KeyCode.ESCAPE).type(KeyCode.PAGE_UP);
        await(() -> opened(robot).fileName().equals("yard_2.tif") && reviewed(robot) != null);
        assertThat(reviewed(robot).isTouched()).isFalse();
        robot.type(KeyCode.PAGE_DOWN);
        await(() -> opened(robot).fileName().equals("yard_3.tif"));
        assertThat(now()).isEqualTo(corrected);

        await(() -> robot.lookup("#saved-state").queryLabeled().getText().equals("All changes saved"));
        window.openReviewed(robot);
        assertThat(now()).isEqualTo(corrected);
    }

    @Test
    void carsAreAddedByClicksAndByADragSplitMergedAndAcceptedTogether(FxRobot robot) throws Exception {
        open(robot);
        robot.type(KeyCode.N);
        assertThat(map.mode()).isEqualTo(MapMode.ADD_CARS);
        robot.clickOn(at(142, 121)).clickOn(at(164, 119));
        assertThat(own()).hasSize(1);
        assertThat(own().get(0).detection().lengthM()).isCloseTo(11, within(0.4));
        robot.type(KeyCode.DIGIT3);
        assertThat(type(own().get(0))).as("the new car is selected").isEqualTo(RailcarType.FLATCAR);
        robot.type(KeyCode.DELETE);
        assertThat(own()).isEmpty();

        robot.moveTo(at(140, 120)).press(MouseButton.PRIMARY);
        robot.moveTo(at(160, 120)).moveTo(at(190, 120)).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(own()).as("a string of two").hasSize(2);

        robot.type(KeyCode.ESCAPE);
        assertThat(map.mode()).isEqualTo(MapMode.SELECT);
        robot.type(KeyCode.ESCAPE);
        robot.moveTo(at(92, 120)).type(KeyCode.S);
        assertThat(now()).hasSize(6);
        robot.type(KeyCode.M);
        assertThat(now()).hasSize(5);

        robot.press(KeyCode.SHIFT);
        robot.moveTo(at(58, 105)).press(MouseButton.PRIMARY);
        robot.moveTo(at(100, 130)).moveTo(at(140, 135)).release(MouseButton.PRIMARY);
        robot.release(KeyCode.SHIFT);
        robot.type(KeyCode.C);
        assertThat(now().stream().filter(CorrectingTest::isCovered)).hasSize(3);
        assertThat(heading(robot)).isEqualTo("3 railcars");
    }

    @Test
    void arrowsMoveWhatIsSelectedAndElseGoToTheNextScene(FxRobot robot) throws Exception {
        open(robot);
        robot.clickOn(at(125, 120));
        assertThat(heading(robot)).isEqualTo("Railcar");
        Coordinate before = middle(named("car-3"));
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT).type(KeyCode.LEFT);
        Coordinate after = middle(named("car-3"));
        assertThat((after.x - before.x) * METRES_PER_PIXEL).isCloseTo(0.75, within(0.05));
        assertThat(opened(robot).fileName()).isEqualTo("yard_3.tif");

        robot.type(KeyCode.ESCAPE).type(KeyCode.LEFT);
        await(() -> opened(robot).fileName().equals("yard_2.tif"));
    }

    @Test
    void theInspectorTellsAndCorrectsWithoutTheMouse(FxRobot robot) throws Exception {
        open(robot);
        robot.clickOn(at(200, 60)).type(KeyCode.U);
        assertThat(robot.lookup("40 %").tryQuery())
                .as("the least certain one first")
                .isPresent();
        robot.interact(() -> robot.lookup("#correct-length").query().requestFocus());
        robot.press(KeyCode.SHORTCUT).type(KeyCode.A).release(KeyCode.SHORTCUT);
        robot.write("14.5").type(KeyCode.ENTER);
        assertThat(named("car-1").detection().lengthM()).isCloseTo(14.5, within(0.02));

        ComboBox<Enum<?>> type = robot.lookup("#correct-type").query();
        robot.interact(() -> type.setValue(RailcarType.HOPPER));
        robot.clickOn("#correct-covered");
        assertThat(type(named("car-1"))).isEqualTo(RailcarType.HOPPER);
        assertThat(isCovered(named("car-1"))).isTrue();
        assertThat(robot.lookup("Accepted").tryQuery()).isPresent();
        assertThat(robot.from(robot.lookup("#inspector").queryAll())
                        .lookup(".fact-value")
                        .queryAllAs(Label.class))
                .extracting(Label::getText)
                .as("its history, to the edit just made")
                .containsSubsequence("Mark 1 railcar as covered", "Set type of 1 railcar", "Stretch 1 railcar");
    }

    @Test
    void theKeyboardIsBackAtTheMapWhenTheControlThatHadItIsGone(FxRobot robot) throws Exception {
        open(robot);
        robot.clickOn(at(125, 120)).clickOn("Reject");
        await(map::isFocused);
        assertThat(named("car-3").verdict()).isEqualTo(Verdict.REJECTED);

        robot.clickOn("#nudge").type(KeyCode.ESCAPE);
        await(map::isFocused);
    }

    @Test
    void escLeavesTheSignOffAndTheHistory(FxRobot robot) throws Exception {
        open(robot);
        shortcut(robot, KeyCode.ENTER);
        robot.clickOn("#sign-off-note").write("haze").type(KeyCode.ESCAPE);
        await(map::isFocused);
        assertThat(robot.lookup("#sign-off-note").tryQuery()).isEmpty();

        robot.moveTo(at(95, 120)).type(KeyCode.X);
        shortcut(robot, KeyCode.H);
        robot.type(KeyCode.DOWN, KeyCode.ESCAPE);
        await(map::isFocused);
        assertThat(robot.lookup("#history").tryQuery()).isEmpty();
    }

    @Test
    void undoTakesBackTheEditWhileTheFilterHasTheKeyboardUnlessSomethingWasTypedThere(FxRobot robot) throws Exception {
        open(robot);
        robot.moveTo(at(95, 120)).type(KeyCode.X);
        TextField filter = robot.lookup("#scene-filter").query();
        robot.clickOn(filter);
        shortcut(robot, KeyCode.Z);
        assertThat(named("car-2").verdict()).isEqualTo(Verdict.PROPOSED);
        shortcut(robot, KeyCode.Y);
        assertThat(named("car-2").verdict()).isEqualTo(Verdict.REJECTED);

        robot.write("y");
        shortcut(robot, KeyCode.Z);
        await(() -> filter.getText().isEmpty());
        assertThat(named("car-2").verdict()).isEqualTo(Verdict.REJECTED);
    }

    @Test
    void theFilterHidesUnsureOnesFromTheMapAndFromKeysButNotFromTheCount(FxRobot robot) throws Exception {
        open(robot);
        Slider least = robot.lookup("#confidence-filter").query();
        robot.interact(() -> least.setValue(60));
        Label text = robot.lookup("#confidence-filter-text").query();
        assertThat(text.getText()).isEqualTo("≥ 60 %, 1 hidden");
        robot.interact(() -> map.requestFocus());
        robot.press(KeyCode.SHORTCUT, KeyCode.SHIFT).type(KeyCode.A).release(KeyCode.SHIFT, KeyCode.SHORTCUT);

        assertThat(named("car-1").verdict()).isEqualTo(Verdict.PROPOSED);
        assertThat(named("car-1").isCounted()).isTrue();
        assertThat(named("car-2").verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    private void open(FxRobot robot) throws Exception {
        window.openReviewed(robot);
        map = ExampleWindow.map(robot);
        Coordinate middle = FRAME.toLonLat(CORNER.x + 120 * METRES_PER_PIXEL, CORNER.y - 120 * METRES_PER_PIXEL);
        robot.interact(() -> map.setView(new MapView(middle.x, middle.y, SCALE)));
        robot.interact(() -> map.requestFocus());
    }

    private static void shortcut(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.SHORTCUT).type(key).release(KeyCode.SHORTCUT);
    }

    /** Where a scene pixel is on the screen. */
    private Point2D at(double col, double row) {
        double east = (col - 120) * METRES_PER_PIXEL / SCALE;
        double south = (row - 120) * METRES_PER_PIXEL / SCALE;
        return map.localToScreen(map.getWidth() / 2 + east, map.getHeight() / 2 + south);
    }

    private static Coordinate middle(ReviewedDetection reviewed) {
        Coordinate lonLat = reviewed.detection().outline().getCentroid().getCoordinate();
        Coordinate utm = FRAME.toMap(lonLat.x, lonLat.y);
        return new Coordinate((utm.x - CORNER.x) / METRES_PER_PIXEL, (CORNER.y - utm.y) / METRES_PER_PIXEL);
    }

    private List<ReviewedDetection> now() {
        WaitForAsyncUtils.waitForFxEvents();
        return reviewed(new FxRobot()).detections();
    }

    private ReviewedDetection named(String id) {
        return now().stream().filter(d -> d.id().equals(id)).findFirst().orElseThrow();
    }

    private List<ReviewedDetection> own() {
        Predicate<ReviewedDetection> own = d -> d.origin() == Origin.ANALYST;
        return now().stream().filter(own).toList();
    }

    private static RailcarType type(ReviewedDetection reviewed) {
        return ((Subject.Railcar) reviewed.detection().subject()).type();
    }

    private static boolean isCovered(ReviewedDetection reviewed) {
        return ((Subject.Railcar) reviewed.detection().subject()).covered();
    }

    private static String heading(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.from(robot.lookup("#inspector").queryAll())
                .lookup(".panel-title")
                .queryLabeled()
                .getText();
    }

    private static SceneReview reviewed(FxRobot robot) {
        return opened(robot) == null ? null : opened(robot).reviewProperty().get();
    }
}

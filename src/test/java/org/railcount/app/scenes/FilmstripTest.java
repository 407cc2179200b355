package org.railcount.app.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.railcount.model.CountRange;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A strip over two thousand dates. */
@ExtendWith(ApplicationExtension.class)
class FilmstripTest {
    private static final int SCENES = 2000;
    private static final Instant FIRST = Instant.parse("2015-01-01T02:00:00Z");

    private final SceneList scenes = new SceneList(() -> Examples.CONTEXT);
    private final ObjectProperty<SceneEntry> reference = new SimpleObjectProperty<>();
    private final DoubleProperty room = new SimpleDoubleProperty(700);
    private final List<SceneEntry> compared = new ArrayList<>();
    private final List<SceneEntry> thumbnails = new ArrayList<>();

    @Start
    void start(Stage stage) {
        Filmstrip film = new Filmstrip(scenes, () -> Examples.CONTEXT, thumbnails::add, reference, compared::add);
        film.fit(room);
        stage.setScene(new Scene(film.node(), 900, 120));
        stage.sizeToScene();
        stage.show();
    }

    /** The scenes come in no order of time. */
    @BeforeEach
    void fill(FxRobot robot) throws Exception {
        robot.interact(() -> add(IntStream.range(0, SCENES).map(i -> i * 7 % SCENES)));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> dates(robot).contains("2015-01-01"));
    }

    @Test
    void onlyFramesInViewExistAndAskForPictures(FxRobot robot) {
        assertThat(dates(robot)).hasSizeLessThan(20).startsWith("2015-01-01", "2015-01-02");
        assertThat(thumbnails.stream().distinct()).hasSizeLessThan(60);
    }

    @Test
    void theOpenSceneComesIntoViewAndAClickOpensAnother(FxRobot robot) throws Exception {
        open(robot, "s1500");
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> selected(robot).equals(Optional.of("2019-02-09")));

        // Its neighbours are in view too, so that a person sees where the next step leads.
        assertThat(dates(robot)).contains("2019-02-08", "2019-02-10");
        robot.clickOn("2019-02-08");
        assertThat(scenes.openProperty().get().fileName()).isEqualTo("s1499.tif");
    }

    @Test
    void aSceneThatIsOpenedAsSoonAsItComesIsInView(FxRobot robot) throws Exception {
        robot.interact(() -> {
            add(IntStream.range(SCENES, SCENES + 30));
            scenes.openProperty().set(entry("s2029"));
        });
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> selected(robot).equals(Optional.of("2020-07-22")));
        Node last = robot.lookup("2020-07-22").query();
        Node strip = robot.lookup("#filmstrip").query();
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> strip.localToScreen(strip.getBoundsInLocal())
                        .contains(last.localToScreen(last.getBoundsInLocal())));
    }

    @Test
    void theRightButtonLeavesTheOpenSceneOpen(FxRobot robot) {
        open(robot, "s0");
        robot.rightClickOn("2015-01-03");
        assertThat(scenes.openProperty().get()).isSameAs(entry("s0"));
    }

    @Test
    void countsAndTheReferenceAreMarkedOnTheirFrames(FxRobot robot) throws Exception {
        SceneEntry second = countedReference(robot);
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> robot.lookup("73").tryQuery().isPresent());
        assertThat(robot.lookup(".film-reference").<Node>queryAll())
                .filteredOn(Node::isVisible)
                .hasSize(1);

        ListCell<?> frame = frames(robot).stream()
                .filter(cell -> cell.getItem() == second)
                .findFirst()
                .orElseThrow();
        FilmMenu.compareWith(robot, frame);
        assertThat(compared).containsExactly(second);
    }

    @Test
    void withLittleRoomThePicturesGoAndEverythingElseStays(FxRobot robot) throws Exception {
        countedReference(robot);
        double high = strip(robot).getMinHeight();
        robot.interact(() -> room.set(400));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> strip(robot).getMinHeight() < high - 50);
        assertThat(robot.lookup("#filmstrip .thumbnail").<Node>queryAll())
                .filteredOn(Node::isVisible)
                .isEmpty();
        assertThat(dates(robot)).contains("2015-01-02");
        assertThat(robot.lookup("73").tryQuery()).isPresent();
        assertThat(robot.lookup(".film-reference").<Node>queryAll())
                .filteredOn(Node::isVisible)
                .hasSize(1);

        assertThat(robot.lookup("#filmstrip .scroll-bar").queryAllAs(ScrollBar.class))
                .filteredOn(bar -> bar.getOrientation() == Orientation.VERTICAL)
                .noneMatch(Node::isVisible);

        robot.interact(() -> room.set(700));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> strip(robot).getMinHeight() == high);
        assertThat(robot.lookup("#filmstrip .thumbnail").<Node>queryAll()).anyMatch(Node::isVisible);
    }

    /** The second date, counted with 73 railcars and compared with. */
    private SceneEntry countedReference(FxRobot robot) {
        SceneEntry second = entry("s1");
        robot.interact(() -> {
            second.detectionProperty()
                    .set(Examples.counted("s1", "2015-01-02T02:00:00Z", range(40), range(33))
                            .detectionProperty()
                            .get());
            reference.set(second);
        });
        return second;
    }

    private static Region strip(FxRobot robot) {
        return robot.lookup("#filmstrip").queryAs(Region.class);
    }

    /** Scenes that many days after the first. */
    private void add(IntStream days) {
        List<Path> files =
                days.mapToObj(day -> Path.of("/scenes", "s" + day + ".tif")).toList();
        for (SceneEntry entry : scenes.add(files)) {
            String id = entry.fileName().replace(".tif", "");
            Instant time = FIRST.plus(Integer.parseInt(id.substring(1)), ChronoUnit.DAYS);
            entry.stateProperty().set(new SceneState.Ready(Examples.info(id, time.toString())));
        }
    }

    private void open(FxRobot robot, String id) {
        robot.interact(() -> scenes.openProperty().set(entry(id)));
    }

    private SceneEntry entry(String id) {
        return scenes.all().stream()
                .filter(entry -> entry.fileName().equals(id + ".tif"))
                .findFirst()
                .orElseThrow();
    }

    private static CountRange range(int cars) {
        return new CountRange(cars, cars, cars);
    }

    private static Optional<String> selected(FxRobot robot) {
        return frames(robot).stream()
                .filter(ListCell::isSelected)
                .map(FilmstripTest::date)
                .findFirst();
    }

    private static List<String> dates(FxRobot robot) {
        return frames(robot).stream().map(FilmstripTest::date).sorted().toList();
    }

    private static String date(ListCell<?> frame) {
        return ((Label) frame.lookup(".film-date")).getText();
    }

    private static List<ListCell<?>> frames(FxRobot robot) {
        Set<Node> nodes = robot.lookup("#filmstrip").query().lookupAll(".film-frame");
        List<ListCell<?>> frames = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof ListCell<?> cell && cell.getItem() != null) {
                frames.add(cell);
            }
        }
        return frames;
    }
}

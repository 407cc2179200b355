package org.railcount.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.railcount.model.Site;
import org.railcount.project.ProjectFolder;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window on a small screen. */
@ExtendWith(ApplicationExtension.class)
class SmallWindowTest {
    @TempDir
    private Path folder;

    private ExampleWindow window;
    private Stage stage;

    @Start
    void start(Stage shown) throws Exception {
        stage = shown;
        HeldDetector detector = new HeldDetector();
        detector.release();
        window = ExampleWindow.show(shown, folder, detector);
    }

    @AfterEach
    void close(FxRobot robot) {
        window.close(robot);
    }

    @Test
    void theTitlesOfTheMenusAreWholeAndTheBadgeSaysWhatThereIsRoomFor(FxRobot robot) throws Exception {
        sayThatItIsSimulated(ProjectFolder.open(window.project()));
        window.open(robot);
        Label badge = robot.lookup(".badge").queryAs(Label.class);
        for (double width : new double[] {1260, 1000, 900, 1260}) {
            robot.interact(() -> stage.setWidth(width));
            WaitForAsyncUtils.waitForFxEvents();
            List<Labeled> titles = Stream.concat(
                            robot.lookup(".menu-bar .menu-button .label").queryAllAs(Labeled.class).stream(),
                            Stream.of(badge))
                    .toList();
            assertThat(titles)
                    .hasSizeGreaterThan(12)
                    .allSatisfy(title -> assertThat(painted(title))
                            .as("%s at %s px", title.getText(), width)
                            .isEqualTo(title.getText().replace("_", "")));
            assertThat(badge.isVisible()).isTrue();
            assertThat(badge.getText()).startsWith("SIMULATED");
        }
        assertThat(badge.getText()).isEqualTo("SIMULATED SCENES");
    }

    private static void sayThatItIsSimulated(ProjectFolder project) throws Exception {
        Site site = project.site();
        project.saveSite(new Site(
                site.name(),
                site.timeZone(),
                site.referenceScene(),
                site.areas(),
                site.tracks(),
                site.zones(),
                Map.of("railcount", Map.of("simulated", true))));
    }

    private static String painted(Labeled label) {
        return label.lookupAll(".text").stream()
                .map(node -> ((Text) node).getText())
                .findFirst()
                .orElse("");
    }
}

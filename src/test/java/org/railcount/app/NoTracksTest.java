package org.railcount.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.railcount.model.Site;
import org.railcount.project.ProjectFolder;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Where a site has no tracks nobody looked for railcars, and a nought would be taken for a finding. */
@ExtendWith(ApplicationExtension.class)
class NoTracksTest {
    @RegisterExtension
    final ExampleWindow window = ExampleWindow.counted();

    @Test
    void noNumberOfRailcarsIsToldOfASiteWithoutTracks(FxRobot robot) throws Exception {
        ProjectFolder project = ProjectFolder.open(window.project());
        Site site = project.site();
        project.saveSite(new Site(
                site.name(),
                site.timeZone(),
                site.referenceScene(),
                site.areas(),
                List.of(),
                site.zones(),
                site.extra()));
        window.openReviewed(robot);
        Label nothing = robot.lookup("#timeline-nothing").queryAs(Label.class);
        ExampleWindow.await(() -> nothing.isVisible() && nothing.getText().contains("not a zero"));

        assertThat(words(robot, ".scene-count")).as("rows of the list").containsOnly("");
        assertThat(words(robot, ".film-count")).as("frames of the filmstrip").containsOnly("");
        assertThat(words(robot, "#inspector .label"))
                .as("facts of the scene")
                .contains("Usable")
                .doesNotContain("Railcars", "Trains");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(words(robot, "#judgement .label")).singleElement().asString().contains("not looked for");
    }

    private static List<String> words(FxRobot robot, String query) {
        return robot.lookup(query).queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList();
    }
}

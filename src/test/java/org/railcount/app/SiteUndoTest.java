package org.railcount.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.railcount.app.ExampleWindow.opened;

import java.util.List;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.railcount.app.viewer.MapPanel;
import org.railcount.app.viewer.edit.Proposal;
import org.railcount.project.ProjectFolder;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** A change of the site and what undo says and does about it. */
@ExtendWith(ApplicationExtension.class)
class SiteUndoTest {
    @RegisterExtension
    final ExampleWindow window = ExampleWindow.counted();

    @Test
    void countsAreOutdatedOnlyWhileTheSiteIsAnother(FxRobot robot) throws Exception {
        window.openReviewed(robot);
        MapPanel map = ExampleWindow.map(robot);
        LineString line = beside(
                ProjectFolder.open(window.project()).site().tracks().get(0).centreline());
        robot.interact(() -> {
            map.proposals().add(List.of(new Proposal(1, line, 0.9), new Proposal(2, line, 0.6)));
            map.requestFocus();
        });

        robot.interact(() -> map.proposals().acceptFrom(0.8));
        assertThat(opened(robot).detectionProperty().get().outdated()).isTrue();
        assertThat(undo(robot).getText()).startsWith("Undo: Accept ");
        robot.interact(undo(robot)::fire);
        assertThat(opened(robot).detectionProperty().get().outdated()).isFalse();

        assertThat(map.proposals().waiting()).hasSize(2);
        robot.interact(() -> map.proposals().rejectWaiting());
        assertThat(undo(robot).getText()).isEqualTo("Undo: Reject 2 proposed tracks");
        robot.interact(undo(robot)::fire);
        assertThat(map.proposals().waiting()).hasSize(2);
    }

    /** A line that is not yet a track. */
    private static LineString beside(LineString track) {
        return (LineString)
                AffineTransformation.translationInstance(0.00001, 0.00013).transform(track);
    }

    private static MenuItem undo(FxRobot robot) {
        MenuBar bar = robot.lookup(".menu-bar").queryAs(MenuBar.class);
        return bar.getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> "menu-edit.undo".equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }
}

package org.railcount.app;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import org.railcount.app.scenes.SceneList;
import org.railcount.app.work.JobBoard;

/** Going from scene to scene, dating them, counting in them. */
final class SceneMenu {
    private final Workspace workspace;
    private final Detecting detecting;
    private final ComparingDates comparing;
    private final DetectorChoice detector;
    private final InspectorFollower inspector;
    private final JobBoard board;

    SceneMenu(
            Workspace workspace,
            Detecting detecting,
            ComparingDates comparing,
            DetectorChoice detector,
            InspectorFollower inspector,
            JobBoard board) {
        this.workspace = workspace;
        this.detecting = detecting;
        this.comparing = comparing;
        this.detector = detector;
        this.inspector = inspector;
        this.board = board;
    }

    CommandMenu scenes() {
        return new CommandMenu(
                "_Scene",
                List.of(
                        List.of(
                                Command.onBareKey("Earlier Scene", "Left", anyScene(), () -> step(-1)),
                                Command.onBareKey("Later Scene", "Right", anyScene(), () -> step(1))),
                        List.of(
                                Command.of("Set Date and Time…", "Shortcut+T", isOpen(), inspector::beginTyping),
                                Command.of(
                                        "Nudge onto the Tracks…", "Shortcut+M", isOpen(), inspector::beginNudging))));
    }

    CommandMenu detection() {
        return new CommandMenu(
                "_Detection",
                List.of(
                        List.of(
                                Command.of("Detect in This Scene", "Shortcut+D", isOpen(), detecting::detectOpenScene),
                                Command.of(
                                        "Detect in All Scenes", "Shortcut+Shift+D", anyScene(), detecting::detectAll)),
                        List.of(Command.of("Compare All Dates", "Shortcut+Shift+C", anyScene(), comparing::compare)),
                        List.of(Command.of(
                                "Detector…", "", Bindings.isNotNull(workspace.projectProperty()), detector::show)),
                        List.of(Command.of(
                                "Cancel Background Work",
                                "Shortcut+PERIOD",
                                Bindings.isNotEmpty(board.running()),
                                board::cancelAll))));
    }

    private void step(int steps) {
        SceneList scenes = workspace.scenes();
        scenes.step(steps).ifPresent(entry -> scenes.openProperty().set(entry));
    }

    private ObservableBooleanValue isOpen() {
        return Bindings.isNotNull(workspace.scenes().openProperty());
    }

    private ObservableBooleanValue anyScene() {
        return Bindings.isNotEmpty(workspace.scenes().all());
    }
}

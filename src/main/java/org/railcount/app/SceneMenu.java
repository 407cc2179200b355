package org.railcount.app;

import java.util.List;
import org.railcount.app.command.Command;
import org.railcount.app.command.CommandMenu;
import org.railcount.app.command.Condition;
import org.railcount.app.scenes.SceneList;
import org.railcount.app.scenes.SceneListPanel;
import org.railcount.app.work.JobBoard;

/** Going from scene to scene, dating them, counting in them. */
final class SceneMenu {
    private final Conditions conditions;
    private final SceneList scenes;
    private final SceneListPanel list;
    private final Detecting detecting;
    private final ComparingDates comparing;
    private final DetectorChoice detector;
    private final Learning learning;
    private final InspectorFollower inspector;
    private final JobBoard board;

    SceneMenu(
            Conditions conditions,
            SceneList scenes,
            SceneListPanel list,
            Detecting detecting,
            ComparingDates comparing,
            DetectorChoice detector,
            Learning learning,
            InspectorFollower inspector,
            JobBoard board) {
        this.conditions = conditions;
        this.scenes = scenes;
        this.list = list;
        this.detecting = detecting;
        this.comparing = comparing;
        this.detector = detector;
        this.learning = learning;
        this.inspector = inspector;
        this.board = board;
    }

    CommandMenu scenes() {
        Condition any = conditions.anyScene();
        Condition open = conditions.openScene();
        return new CommandMenu(
                "scene",
                List.of(
                        List.of(
                                Command.of("scene.earlier", "Left Page_Up", any, () -> step(-1)),
                                Command.of("scene.later", "Right Page_Down", any, () -> step(1)),
                                Command.of("scene.find", "Shortcut+F", any, list::focusFilter)),
                        List.of(
                                Command.of("scene.set-time", "Shortcut+T", open, inspector::beginTyping),
                                Command.of("scene.nudge", "Shortcut+M", open, inspector::beginNudging)),
                        List.of(
                                Command.of("scene.sign-off", "Shortcut+Enter", open, inspector::beginSigningOff),
                                Command.of("scene.history", "Shortcut+H", open, inspector::beginHistory))));
    }

    CommandMenu detection() {
        Condition any = conditions.anyScene();
        return new CommandMenu(
                "detection",
                List.of(
                        List.of(
                                Command.of(
                                        "detection.this-scene",
                                        "Shortcut+D",
                                        conditions.openScene(),
                                        detecting::detectOpenScene),
                                Command.of("detection.all-scenes", "Shortcut+Shift+D", any, detecting::detectAll)),
                        List.of(Command.of("detection.compare-dates", "Shortcut+Shift+C", any, comparing::compare)),
                        List.of(
                                Command.of("detection.detector", "", conditions.project(), detector::show),
                                Command.of("detection.learn", "", any, learning::learn),
                                Command.of("detection.unlearn", "", conditions.project(), detector::leaveTuning)),
                        List.of(Command.of(
                                "detection.cancel", "Shortcut+Period", conditions.running(), board::cancelAll))));
    }

    private void step(int steps) {
        scenes.step(steps).ifPresent(entry -> scenes.openProperty().set(entry));
    }
}

package org.railcount.app.viewer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCode;
import org.railcount.app.command.Command;
import org.railcount.app.command.CommandMenu;
import org.railcount.app.command.Condition;
import org.railcount.app.viewer.correct.CorrectionTools;
import org.railcount.app.viewer.correct.Reshaping;
import org.railcount.app.viewer.state.FoundFilter;
import org.railcount.app.viewer.state.MapMode;

/** The commands by which detections are corrected. Letters and digits work wherever the focus is, arrows on the map. */
public final class CorrectCommands {
    /** The longest list of types has so many. */
    private static final int TYPES = 8;

    private static final double FILTER_STEP = 0.05;

    private final MapPanel map;
    private final CorrectionTools tools;
    private final Condition openScene;

    /** @param openScene met while a scene is on the map */
    public CorrectCommands(MapPanel map, Condition openScene) {
        this.map = map;
        this.tools = map.tools();
        this.openScene = openScene;
    }

    /** What the menu shows, and behind it what only keys and the palette start. */
    public CommandMenu menu() {
        return new CommandMenu("correct", List.of(decide(), go(), add(), shape(), kind(), show(), types(), arrows()));
    }

    private List<Command> decide() {
        return List.of(
                key("correct.accept", "A", tools.verdicts()::accept),
                key("correct.reject", "X", tools.verdicts()::reject),
                key("correct.reopen", "Q", tools.verdicts()::reopen),
                key("correct.accept-track", "Shift+A", tools.verdicts()::acceptOnTrack),
                key("correct.accept-view", "Shortcut+Shift+A", tools.verdicts()::acceptInView),
                key("correct.reject-and-go-on", "Shift+Enter", tools.rounds()::rejectAndGoOn)
                        .onMap()
                        .outOfMenu());
    }

    private List<Command> go() {
        return List.of(
                key("correct.next-uncertain", "U", tools.rounds()::nextUncertain),
                key("correct.select-track", "W", tools.rounds()::selectTrack),
                key("correct.select-view", "Shortcut+A", tools.rounds()::selectInView),
                key("correct.previous", "Shift+Tab", () -> tools.rounds().step(-1))
                        .onMap()
                        .outOfMenu());
    }

    private List<Command> add() {
        return List.of(
                mode("correct.add-cars", "N", MapMode.ADD_CARS),
                mode("correct.add-cargo", "K", MapMode.ADD_CARGO),
                mode("correct.add-ship", "B", MapMode.ADD_SHIP),
                key("correct.put-car", "P", map.controls()::putCar),
                key("correct.another-right", "D", () -> tools.adding().another(true)),
                key("correct.another-left", "Shift+D", () -> tools.adding().another(false)),
                key(
                                "correct.more-cars",
                                "Plus Equals Shift+Equals Add",
                                () -> map.controls().press(KeyCode.PLUS))
                        .onMap()
                        .outOfMenu(),
                key("correct.fewer-cars", "Minus Subtract", () -> map.controls().press(KeyCode.MINUS))
                        .onMap()
                        .outOfMenu());
    }

    private List<Command> shape() {
        return List.of(
                key("correct.split", "S", tools.splitAndMerge()::split),
                key("correct.merge", "M", tools.splitAndMerge()::merge),
                key("correct.snap", "G", map.controls()::snap),
                turn("correct.turn-left", "Comma", 1),
                turn("correct.turn-right", "Period", -1));
    }

    private List<Command> kind() {
        return List.of(key("correct.cover", "C", tools.kinds()::toggleCover));
    }

    private List<Command> show() {
        return List.of(
                Command.of("correct.rejected", "R", openScene, () -> {
                    FoundFilter filter = map.filter();
                    map.setFilter(filter.withRejected(!filter.rejected()));
                }),
                Command.of("correct.filter-more", "Close_Bracket", openScene, () -> filter(FILTER_STEP)),
                Command.of("correct.filter-less", "Open_Bracket", openScene, () -> filter(-FILTER_STEP)));
    }

    private List<Command> types() {
        List<Command> commands = new ArrayList<>();
        for (int i = 0; i < TYPES; i++) {
            int place = i;
            commands.add(key(
                            "correct.type-" + (place + 1),
                            (place + 1) + " Numpad_" + (place + 1),
                            () -> tools.kinds().retype(place))
                    .outOfMenu());
        }
        return commands;
    }

    private List<Command> arrows() {
        List<Command> commands = new ArrayList<>();
        for (Arrow arrow : Arrow.values()) {
            commands.add(arrow("nudge-", arrow, "", () -> nudge(arrow, Reshaping.STEP_M)));
            commands.add(arrow("nudge-far-", arrow, "Shift+", () -> nudge(arrow, Reshaping.BIG_STEP_M)));
            commands.add(arrow("grow-", arrow, "Shortcut+", () -> stretch(arrow, true)));
            commands.add(arrow("draw-in-", arrow, "Alt+", () -> stretch(arrow, false)));
        }
        return commands;
    }

    private boolean nudge(Arrow arrow, double stepM) {
        return tools.reshaping().nudge(arrow.right, arrow.up, stepM);
    }

    private boolean stretch(Arrow arrow, boolean grow) {
        return tools.reshaping().stretch(arrow.right, arrow.up, grow);
    }

    private Command arrow(String id, Arrow arrow, String modifier, BooleanSupplier action) {
        return key("correct." + id + arrow.id, modifier + arrow.key, action)
                .onMap()
                .outOfMenu();
    }

    private Command turn(String id, String keys, double degrees) {
        return key(id, keys, () -> tools.reshaping().turn(degrees)).onMap();
    }

    private Command mode(String id, String keys, MapMode mode) {
        return Command.of(id, keys, openScene, () -> {
            map.setMode(mode);
            map.requestFocus();
        });
    }

    private Command key(String id, String keys, BooleanSupplier action) {
        return Command.attempt(id, keys, openScene, action);
    }

    private void filter(double by) {
        FoundFilter filter = map.filter();
        map.setFilter(filter.withLeastConfidence(Math.max(0, Math.min(1, filter.leastConfidence() + by))));
    }

    /** The arrow keys; on the map east is right and north is up. */
    private enum Arrow {
        LEFT("left", "Left", -1, 0),
        RIGHT("right", "Right", 1, 0),
        UP("up", "Up", 0, 1),
        DOWN("down", "Down", 0, -1);

        private final String id;
        private final String key;
        private final int right;
        private final int up;

        Arrow(String id, String key, int right, int up) {
            this.id = id;
            this.key = key;
            this.right = right;
            this.up = up;
        }
    }
}

package org.railcount.app;

import java.util.List;
import org.railcount.app.command.Command;
import org.railcount.app.command.CommandMenu;
import org.railcount.app.command.Condition;
import org.railcount.app.viewer.MapPanel;
import org.railcount.app.viewer.state.MapMode;

/** Measuring on the map, notes, and places. */
final class MeasureMenu {
    private final Conditions conditions;
    private final MapPanel map;
    private final PlaceActions places;
    private final Condition editable;

    /** @param editable whether the open scene's record can be written */
    MeasureMenu(Conditions conditions, MapPanel map, PlaceActions places, Condition editable) {
        this.editable = editable;
        this.conditions = conditions;
        this.map = map;
        this.places = places;
    }

    CommandMenu menu() {
        return new CommandMenu(
                "measure",
                List.of(
                        List.of(
                                mode("measure.length", "I", MapMode.MEASURE_LENGTH),
                                mode("measure.area", "Shift+I", MapMode.MEASURE_AREA),
                                mode("measure.track", "Y", MapMode.MEASURE_TRACK)),
                        List.of(
                                Command.attempt("measure.note", "Shift+N", conditions.openScene(), map.notes()::write),
                                Command.attempt("measure.next-note", "Shortcut+Shift+N", editable, map.notes()::next)),
                        List.of(
                                Command.of("measure.go-to", "Shortcut+G", conditions.anyScene(), places::goTo),
                                Command.of("measure.copy", "Shortcut+C", conditions.anyScene(), places::copy))));
    }

    private Command mode(String id, String key, MapMode mode) {
        return Command.of(id, key, conditions.anyScene(), () -> {
            map.setMode(mode);
            map.requestFocus();
        });
    }
}

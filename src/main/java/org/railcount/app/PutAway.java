package org.railcount.app;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.railcount.app.command.Command;
import org.railcount.app.command.Condition;

/** Takes away what lies over the map or in the inspector for a while, one thing at a time. JavaFX thread only. */
final class PutAway {
    private final List<BooleanSupplier> things;

    /** @param things each takes one thing away and says whether it was there; the first comes first */
    PutAway(BooleanSupplier... things) {
        this.things = List.of(things);
    }

    /** Comes after what the key means on the map. */
    Command command() {
        return Command.attempt(
                        "view.put-away",
                        "Esc",
                        Condition.ALWAYS,
                        () -> things.stream().anyMatch(BooleanSupplier::getAsBoolean))
                .outOfMenu();
    }
}

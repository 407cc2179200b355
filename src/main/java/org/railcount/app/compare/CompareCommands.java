package org.railcount.app.compare;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import javafx.beans.binding.Bindings;
import org.railcount.app.command.Command;
import org.railcount.app.command.CommandMenu;
import org.railcount.app.command.Condition;
import org.railcount.app.text.Phrases;

/** What menu and keys do about comparing. */
public final class CompareCommands {
    private static final Phrases TEXT = Phrases.of(CompareCommands.class);

    private final CompareModel model;

    public CompareCommands(CompareModel model) {
        this.model = model;
    }

    /**
     * The menu.
     *
     * @param any when there are scenes
     * @param exchange makes the reference the open date and the open one the reference
     * @param stepReference pins the date so many steps later than the reference
     */
    public CommandMenu menu(Condition any, Runnable exchange, IntConsumer stepReference) {
        Condition on = new Condition(Bindings.isNotNull(model.modeProperty()), TEXT.get("condition.comparing"));
        return new CommandMenu(
                "compare",
                List.of(
                        List.of(
                                begin("compare.swipe", "F6", any, CompareMode.SWIPE),
                                begin("compare.blink", "F7", any, CompareMode.BLINK),
                                begin("compare.side-by-side", "F8", any, CompareMode.SIDE_BY_SIDE)),
                        List.of(
                                rule("compare.previous", any, ReferenceRule.PREVIOUS_CLEAR),
                                rule("compare.last-year", any, ReferenceRule.LAST_YEAR),
                                Command.attempt("compare.pin", "", on, this::pinPresent),
                                Command.of("compare.exchange", "E", on, exchange),
                                Command.of(
                                        "compare.reference-earlier",
                                        "Shortcut+Left",
                                        on,
                                        () -> stepReference.accept(-1)),
                                Command.of(
                                        "compare.reference-later",
                                        "Shortcut+Right",
                                        on,
                                        () -> stepReference.accept(1))),
                        List.of(
                                Command.of("compare.overlay", "O", on, model::nextOverlay),
                                Command.of("compare.step-left", "Shift+Comma", on, () -> model.step(-1)),
                                Command.of("compare.step-right", "Shift+Period", on, () -> model.step(1)),
                                Command.of("compare.pause", "J", on, model::pause),
                                Command.held("compare.other", "L", () -> hold(true), () -> hold(false))),
                        List.of(Command.attempt("compare.leave", "Esc", on, leave()))));
    }

    private Command begin(String id, String key, Condition any, CompareMode mode) {
        return Command.of(id, key, any, () -> model.toggle(mode));
    }

    private Command rule(String id, Condition any, ReferenceRule rule) {
        return Command.of(id, "", any, () -> {
            model.ruleProperty().set(rule);
            if (!model.isOn()) {
                model.toggle(CompareMode.SWIPE);
            }
        });
    }

    private boolean pinPresent() {
        var present = model.referenceProperty().get();
        if (present != null) {
            model.pin(present);
        }
        return present != null;
    }

    private BooleanSupplier leave() {
        return model::leave;
    }

    private void hold(boolean down) {
        model.otherHeldProperty().set(down && model.isOn());
    }
}

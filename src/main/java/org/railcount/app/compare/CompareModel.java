package org.railcount.app.compare;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.railcount.app.scenes.SceneEntry;

/** How the open date is compared with another one, if it is. JavaFX thread only. */
public final class CompareModel {
    /** The divider never hides a date wholly. */
    private static final double EDGE = 0.04;

    private static final double DIVIDER_STEP = 0.03;
    private static final double SLOWEST_HZ = 0.25;
    private static final double FASTEST_HZ = 4;

    private final ObjectProperty<@Nullable CompareMode> mode = new SimpleObjectProperty<>();
    private final ObjectProperty<CompareOverlay> overlay = new SimpleObjectProperty<>(CompareOverlay.CHANGES);
    private final DoubleProperty divider = new SimpleDoubleProperty(0.5);
    private final BooleanProperty referenceUp = new SimpleBooleanProperty();
    private final BooleanProperty otherHeld = new SimpleBooleanProperty();
    private final BooleanProperty paused = new SimpleBooleanProperty();
    private final DoubleProperty blinkHz = new SimpleDoubleProperty(1);
    private final ObjectProperty<ReferenceRule> rule = new SimpleObjectProperty<>(ReferenceRule.PREVIOUS_CLEAR);
    private final ObjectProperty<@Nullable SceneEntry> pinned = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable SceneEntry> reference = new SimpleObjectProperty<>();
    private final ObjectProperty<Changes> changes = new SimpleObjectProperty<>(new Changes.Untold(""));

    /** The mode; null while one date is shown alone. */
    public ObjectProperty<@Nullable CompareMode> modeProperty() {
        return mode;
    }

    public ObjectProperty<CompareOverlay> overlayProperty() {
        return overlay;
    }

    /** Share of the map's width that the reference takes in {@link CompareMode#SWIPE}, from the left. */
    public DoubleProperty dividerProperty() {
        return divider;
    }

    /** Whether the reference is up in {@link CompareMode#BLINK}. */
    public BooleanProperty referenceUpProperty() {
        return referenceUp;
    }

    /** Whether the key is held that shows the other date meanwhile. */
    public BooleanProperty otherHeldProperty() {
        return otherHeld;
    }

    /** Whether blinking stands still. */
    public BooleanProperty pausedProperty() {
        return paused;
    }

    /** How many times a second the date changes in {@link CompareMode#BLINK}. */
    public DoubleProperty blinkHzProperty() {
        return blinkHz;
    }

    public ObjectProperty<ReferenceRule> ruleProperty() {
        return rule;
    }

    /** The date that stays under {@link ReferenceRule#PINNED}. */
    public ObjectProperty<@Nullable SceneEntry> pinnedProperty() {
        return pinned;
    }

    /** The date that the open one is compared with; null while it is not, and where there is none. */
    public ObjectProperty<@Nullable SceneEntry> referenceProperty() {
        return reference;
    }

    /** What changed between the two dates. */
    public ObjectProperty<Changes> changesProperty() {
        return changes;
    }

    public boolean isOn() {
        return mode.get() != null;
    }

    /** Begins a mode, or ends it where it is on. */
    public void toggle(CompareMode wanted) {
        paused.set(false);
        referenceUp.set(false);
        otherHeld.set(false);
        mode.set(mode.get() == wanted ? null : wanted);
    }

    /** Shows one date alone again; says whether two were compared. */
    public boolean leave() {
        boolean was = isOn();
        otherHeld.set(false);
        mode.set(null);
        return was;
    }

    /** Compares with one date from now on, whatever date is open. */
    public void pin(SceneEntry entry) {
        pinned.set(entry);
        rule.set(ReferenceRule.PINNED);
    }

    public void nextOverlay() {
        overlay.set(overlay.get().next());
    }

    /** Moves the divider, in steps to the right; while blinking, makes it faster. */
    public void step(int steps) {
        if (mode.get() == CompareMode.BLINK) {
            blinkHz.set(Math.max(SLOWEST_HZ, Math.min(FASTEST_HZ, blinkHz.get() * Math.pow(2, steps))));
        } else {
            moveDivider(divider.get() + steps * DIVIDER_STEP);
        }
    }

    /** Puts the divider to a share of the map's width. */
    public void moveDivider(double share) {
        divider.set(Math.max(EDGE, Math.min(1 - EDGE, share)));
    }

    /** Stops the blinking, or starts it again. */
    public void pause() {
        paused.set(!paused.get());
    }

    /** Whether the reference covers the map at the moment. */
    boolean isReferenceOver() {
        CompareMode now = mode.get();
        if (now == null) {
            return false;
        }
        return switch (now) {
            case SWIPE -> otherHeld.get();
            case SIDE_BY_SIDE -> false;
            case BLINK -> referenceUp.get() != otherHeld.get();
        };
    }
}

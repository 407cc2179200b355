package org.railcount.app.timeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.railcount.app.settings.Preferences;
import org.railcount.app.text.Phrases;
import org.railcount.app.text.Tip;
import org.railcount.timeline.TimelineModel;

/** Beside the chart: the judgement of the open date, or the dates above the baseline, or nothing. JavaFX thread only. */
final class TimelineSide {
    private static final Phrases TEXT = Phrases.of(TimelineSide.class);
    private static final double SHARE = 0.28;
    private static final double NARROWEST = 310;
    private static final double WIDEST = 460;
    private static final String JUDGEMENT = "judgement";
    private static final String ALERTS = "alerts";

    private final StringProperty shown;
    private final JudgementCard judgement;
    private final AlertsCard alerts;
    private final StackPane root = new StackPane();
    private final ToggleButton judgementToggle = toggle(JUDGEMENT, TEXT.get("judgement"), TEXT.get("judgement.help"));
    private final ToggleButton alertsToggle = toggle(ALERTS, TEXT.get("alerts.none"), TEXT.get("alerts.help"));
    private Optional<TimelineModel> model = Optional.empty();
    private @Nullable Unjudged unjudged;

    TimelineSide(Preferences preferences, JudgementCard judgement, AlertsCard alerts) {
        this.judgement = judgement;
        this.alerts = alerts;
        shown = preferences.text("timeline.side", JUDGEMENT);
        alerts.numberProperty()
                .addListener((property, before, now) -> alertsToggle.setText(
                        now.intValue() == 0 ? TEXT.get("alerts.none") : TEXT.get("alerts", now.intValue())));
        for (ToggleButton toggle : toggles()) {
            toggle.setOnAction(event ->
                    shown.set(toggle.isSelected() ? toggle.getUserData().toString() : ""));
        }
        shown.addListener((property, before, now) -> arrange());
        arrange();
    }

    Region node() {
        return root;
    }

    /** Takes its share of a panel's width. */
    void fit(ReadOnlyDoubleProperty panelWidth) {
        root.minWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.max(NARROWEST, Math.min(WIDEST, SHARE * panelWidth.get())), panelWidth));
        root.maxWidthProperty().bind(root.minWidthProperty());
    }

    /** What shows and hides it. */
    List<ToggleButton> toggles() {
        return List.of(judgementToggle, alertsToggle);
    }

    /**
     * Takes what the chart shows; nothing is worked out anew where only the days shown changed.
     *
     * @param reason why the open scene is not judged, where it has no place in the series
     */
    void show(Optional<TimelineModel> now, Unjudged reason) {
        boolean sameCounts = now.map(m -> Map.entry(m.series(), m.window()))
                .equals(model.map(m -> Map.entry(m.series(), m.window())));
        boolean sameScene = now.flatMap(TimelineModel::openScene).equals(model.flatMap(TimelineModel::openScene));
        boolean sameReason = reason == unjudged;
        model = now;
        unjudged = reason;
        if (!sameCounts) {
            alerts.show(now);
        }
        if (!sameCounts || !sameScene || !sameReason) {
            judgement.show(now, reason);
        }
    }

    private void arrange() {
        judgementToggle.setSelected(shown.get().equals(JUDGEMENT));
        alertsToggle.setSelected(shown.get().equals(ALERTS));
        root.getChildren().clear();
        if (judgementToggle.isSelected()) {
            root.getChildren().add(judgement.node());
        } else if (alertsToggle.isSelected()) {
            root.getChildren().add(alerts.node());
        }
        root.setVisible(!root.getChildren().isEmpty());
        root.setManaged(root.isVisible());
    }

    private static ToggleButton toggle(String id, String text, String help) {
        ToggleButton toggle = new ToggleButton(text);
        toggle.setId("timeline-" + id);
        toggle.setUserData(id);
        toggle.getStyleClass().add("slim");
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        Tip.on(toggle, help);
        return toggle;
    }
}

package org.railcount.app;

import java.awt.Font;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.property.StringProperty;
import javafx.scene.Scene;
import org.railcount.app.settings.Preferences;
import org.railcount.app.timeline.TimelinePanel;
import org.railcount.export.ChartStyle;
import org.railcount.export.TimelineChart;

/** Gives the window its theme, and another one while it is open: nothing else in it changes. JavaFX thread only. */
final class Theming {
    private static final String FONT = TabularFont.sheet();

    private final StringProperty chosen;

    /** To be made before the first control: JavaFX would read its own style sheets for that one. */
    Theming(Preferences preferences) {
        chosen = preferences.text("theme", Theme.DARK.name());
        Application.setUserAgentStylesheet(theme().controls());
    }

    /** Shows the window in the chosen theme from now on. */
    void follow(Scene window, TimelinePanel timeline) {
        chosen.addListener((property, before, now) -> apply(window, timeline));
        apply(window, timeline);
    }

    /** Goes over to the other theme. */
    void toggle() {
        chosen.set(theme().other().name());
    }

    /** A timeline in the colours of the theme. */
    TimelineChart chart() {
        return new TimelineChart(new ChartStyle(
                theme().chart(), ChartStyle.Furniture.PANEL, new Font(TabularFont.family(), Font.PLAIN, 1), 12));
    }

    private Theme theme() {
        return Theme.named(chosen.get());
    }

    private void apply(Scene window, TimelinePanel timeline) {
        Application.setUserAgentStylesheet(theme().controls());
        window.getStylesheets()
                .setAll(
                        theme() == Theme.DARK
                                ? List.of(sheet("dark.css"), sheet("railcount.css"), FONT)
                                : List.of(sheet("dark.css"), sheet("light.css"), sheet("railcount.css"), FONT));
        timeline.setChart(chart());
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Theming.class.getResource(name)).toExternalForm();
    }
}

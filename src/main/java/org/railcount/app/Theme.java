package org.railcount.app;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import org.railcount.export.ChartTheme;

/** How bright the window is. The imagery stays on dark neutral grey in both, so that its colours can be judged. */
enum Theme {
    DARK(new PrimerDark().getUserAgentStylesheet(), ChartTheme.DARK),
    LIGHT(new PrimerLight().getUserAgentStylesheet(), ChartTheme.LIGHT);

    private final String controls;
    private final ChartTheme chart;

    Theme(String controls, ChartTheme chart) {
        this.controls = controls;
        this.chart = chart;
    }

    /** The style sheet of all controls. */
    String controls() {
        return controls;
    }

    /** The colours of the timeline. */
    ChartTheme chart() {
        return chart.transparent();
    }

    Theme other() {
        return this == DARK ? LIGHT : DARK;
    }

    /** The theme of a name; dark where there is none of it. */
    static Theme named(String name) {
        return LIGHT.name().equals(name) ? LIGHT : DARK;
    }
}

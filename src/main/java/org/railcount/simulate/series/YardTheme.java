package org.railcount.simulate.series;

import org.railcount.simulate.stock.TarpColours;

/** What random yards are drawn for. */
public enum YardTheme {
    /** Any season, light and traffic. */
    ANY(TarpColours.USUAL),
    /** Light snow, a low sun, full tracks, and tarps in dull colours in the shadow of the next train. */
    WINTER_TARPS(TarpColours.DULL);

    private final TarpColours tarps;

    YardTheme(TarpColours tarps) {
        this.tarps = tarps;
    }

    TarpColours tarps() {
        return tarps;
    }
}

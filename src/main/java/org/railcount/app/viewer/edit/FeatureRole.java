package org.railcount.app.viewer.edit;

import org.railcount.model.Area;
import org.railcount.model.SiteFeature;
import org.railcount.model.Zone;

/** What a line or outline on the site is for. */
public enum FeatureRole {
    TRACK("Track", false),
    AREA("Area", true),
    CARGO_ZONE("Cargo zone", true),
    WATER("Water", true),
    IGNORE("Ignored", true);

    private final String title;
    private final boolean outline;

    FeatureRole(String title, boolean outline) {
        this.title = title;
        this.outline = outline;
    }

    /** What a person calls it; new features are named after it. */
    public String title() {
        return title;
    }

    /** Whether it is an outline rather than a line. */
    public boolean isOutline() {
        return outline;
    }

    /** The least number of points. */
    public int minPoints() {
        return outline ? 3 : 2;
    }

    public static FeatureRole of(SiteFeature feature) {
        if (feature instanceof Zone zone) {
            return switch (zone.kind()) {
                case CARGO -> CARGO_ZONE;
                case WATER -> WATER;
                case IGNORE -> IGNORE;
            };
        }
        return feature instanceof Area ? AREA : TRACK;
    }
}

package org.railcount.app.viewer.edit;

import java.util.Locale;
import org.railcount.app.text.Phrases;
import org.railcount.model.Area;
import org.railcount.model.SiteFeature;
import org.railcount.model.Zone;

/** What a line or outline on the site is for. */
public enum FeatureRole {
    TRACK(false),
    AREA(true),
    CARGO_ZONE(true),
    WATER(true),
    IGNORE(true);

    private static final Phrases TEXT = Phrases.of(FeatureRole.class);

    private final boolean outline;

    FeatureRole(boolean outline) {
        this.outline = outline;
    }

    /** What a new feature is called, before its number is added: unique with it. */
    String numbered(int number) {
        return TEXT.get("role." + name().toLowerCase(Locale.ROOT).replace('_', '-'), number);
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

package org.railcount.app.scenes;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.railcount.model.Site;
import org.railcount.timeline.CountedAreas;

/**
 * What a scene's row and the inspector need to know of the site.
 *
 * @param zone where local times are shown in
 * @param areas names of the areas that add up to a scene's total
 * @param tracked names of the areas that a track crosses; of the others a count of railcars says nothing
 */
public record SiteContext(ZoneId zone, List<String> areas, List<String> tracked) {
    /** Before any site is known. */
    public static final SiteContext NONE = new SiteContext(ZoneOffset.UTC, List.of(), List.of());

    public SiteContext {
        areas = List.copyOf(areas);
        tracked = List.copyOf(tracked);
    }

    /** Whether a count of railcars says something of an area. */
    public boolean isTracked(String area) {
        return tracked.contains(area);
    }

    public static SiteContext of(Optional<Site> site) {
        return site.map(known ->
                        new SiteContext(known.timeZone(), CountedAreas.toAddUp(known), CountedAreas.withTracks(known)))
                .orElse(NONE);
    }
}

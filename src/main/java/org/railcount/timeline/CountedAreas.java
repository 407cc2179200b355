package org.railcount.timeline;

import java.util.List;
import org.railcount.model.Area;
import org.railcount.model.Site;

/** Chooses the areas of a site that can be added up without counting anything twice. Immutable. */
public final class CountedAreas {
    private CountedAreas() {}

    /** The areas to add up for railcars; see {@link #toAddUp(Site, Measure)}. */
    public static List<String> toAddUp(Site site) {
        return toAddUp(site, Measure.RAILCARS);
    }

    /**
     * Names of the areas to add up, in site order: all but those that lie for more than half in a larger one, such as a
     * fenced yard inside a station, whose cars the larger one counts already, and, for what stands on tracks, those that no
     * track crosses, such as a quay: whether it was seen says nothing about railcars. Where no area has a track, all stay.
     */
    public static List<String> toAddUp(Site site, Measure measure) {
        boolean anyTrack = measure.standsOnTracks() && site.areas().stream().anyMatch(area -> hasTrack(area, site));
        return site.areas().stream()
                .filter(area -> !anyTrack || hasTrack(area, site))
                .filter(area -> site.areas().stream().noneMatch(other -> liesIn(area, other, site.areas())))
                .map(Area::name)
                .toList();
    }

    /** The areas that a track crosses, in site order; elsewhere a count of railcars says nothing. */
    public static List<String> withTracks(Site site) {
        return site.areas().stream()
                .filter(area -> hasTrack(area, site))
                .map(Area::name)
                .toList();
    }

    /** What the sum is called: the area's name where there is one, else "all areas". */
    public static String subject(Site site) {
        return subject(site, Measure.RAILCARS);
    }

    /** What the sum of a measure is called. */
    public static String subject(Site site, Measure measure) {
        List<String> names = toAddUp(site, measure);
        return names.size() == 1 ? names.get(0) : "all areas";
    }

    private static boolean hasTrack(Area area, Site site) {
        return site.tracks().stream().anyMatch(track -> area.boundary().intersects(track.centreline()));
    }

    private static boolean liesIn(Area area, Area other, List<Area> siteOrder) {
        double size = area.boundary().getArea();
        double otherSize = other.boundary().getArea();
        boolean smaller = size < otherSize || size == otherSize && siteOrder.indexOf(other) < siteOrder.indexOf(area);
        return smaller && area.boundary().intersection(other.boundary()).getArea() > size / 2;
    }
}

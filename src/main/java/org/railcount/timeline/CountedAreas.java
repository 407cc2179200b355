package org.railcount.timeline;

import java.util.List;
import org.railcount.model.Area;
import org.railcount.model.Site;
import org.railcount.model.Zone;

/** Chooses the areas of a site that can be added up without counting anything twice. Immutable. */
public final class CountedAreas {
    private CountedAreas() {}

    /** The areas to add up for railcars; see {@link #toAddUp(Site, Measure)}. */
    public static List<String> toAddUp(Site site) {
        return toAddUp(site, Measure.RAILCARS);
    }

    /**
     * Names of the areas to add up, in site order: all but those that lie for more than half in a larger one, such as a
     * fenced yard inside a station, whose cars the larger one counts already, and those that have nothing to say of the
     * measure: railcars stand where a track crosses the area, cargo and ships are looked for in zones of their kind. Whether
     * a quay was seen says nothing about railcars, nor a yard about ships. Where no area has anything to say, all stay.
     */
    public static List<String> toAddUp(Site site, Measure measure) {
        boolean any = tells(site, measure);
        return site.areas().stream()
                .filter(area -> !any || tells(area, site, measure))
                .filter(area -> site.areas().stream().noneMatch(other -> liesIn(area, other, site.areas())))
                .map(Area::name)
                .toList();
    }

    /** Whether a measure is looked for anywhere at a site: else a nought is no finding. */
    public static boolean tells(Site site, Measure measure) {
        return site.areas().stream().anyMatch(area -> tells(area, site, measure));
    }

    /** Whether a measure is looked for in one of a site's areas. */
    public static boolean tells(Site site, String area, Measure measure) {
        return site.areas().stream()
                .filter(known -> known.name().equals(area))
                .anyMatch(known -> tells(known, site, measure));
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

    private static boolean tells(Area area, Site site, Measure measure) {
        return switch (measure.ground()) {
            case TRACKS -> hasTrack(area, site);
            case CARGO_ZONE -> hasZone(area, site, Zone.Kind.CARGO);
            case WATER -> hasZone(area, site, Zone.Kind.WATER);
        };
    }

    private static boolean hasZone(Area area, Site site, Zone.Kind kind) {
        return site.zones(kind).stream().anyMatch(zone -> area.boundary().intersects(zone.boundary()));
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

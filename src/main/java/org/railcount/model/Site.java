package org.railcount.model;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * A place that is watched: where counts are reported, where the tracks run, where cargo and ships are looked for.
 * Immutable.
 *
 * @param name what a reader calls the place
 * @param timeZone the zone that local times are shown in
 * @param referenceScene file name of the scene that the others are registered to, where the site names one
 * @param areas what counts are reported for
 * @param tracks centrelines that guide the count
 * @param zones cargo, water and ignore polygons
 * @param extra top-level members of the site file that Railcount does not know, kept for the round trip
 */
public record Site(
        String name,
        ZoneId timeZone,
        Optional<String> referenceScene,
        List<Area> areas,
        List<Track> tracks,
        List<Zone> zones,
        Map<String, Object> extra) {
    public Site {
        areas = List.copyOf(areas);
        tracks = List.copyOf(tracks);
        zones = List.copyOf(zones);
        extra = ExtraMembers.copyOf(extra);
    }

    /** The zones of one kind, in site-file order. */
    public List<Zone> zones(Zone.Kind kind) {
        return zones.stream().filter(zone -> zone.kind() == kind).toList();
    }

    /**
     * The middle of the box about all tracks (x = longitude, y = latitude, degrees), or about all that the site has where it
     * has no tracks: what a scene's turn and stretch are about. (0, 0) for an empty site.
     */
    public Coordinate centre() {
        Envelope box = new Envelope();
        List<SiteFeature> features = new ArrayList<>(tracks);
        if (features.isEmpty()) {
            features.addAll(areas);
            features.addAll(zones);
        }
        features.forEach(feature -> box.expandToInclude(feature.geometry().getEnvelopeInternal()));
        return box.isNull() ? new Coordinate(0, 0) : box.centre();
    }

    /** Whether the site file says that its scenes are simulated: {@code "railcount": {"simulated": true}}. */
    public boolean isSimulated() {
        return extra.get("railcount") instanceof Map<?, ?> head && Boolean.TRUE.equals(head.get("simulated"));
    }
}

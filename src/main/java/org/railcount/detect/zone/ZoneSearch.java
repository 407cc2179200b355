package org.railcount.detect.zone;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.railcount.detect.OpenCv;
import org.railcount.detect.image.GroundOutline;
import org.railcount.detect.image.Radiometry;
import org.railcount.detect.strip.TrackLine;
import org.railcount.imagery.GroundFrame;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.model.Detection;
import org.railcount.model.Site;
import org.railcount.model.Zone;

/** Searches all cargo and water zones of a site. Thread-safe. */
public final class ZoneSearch {
    /** What stands so near a centreline is on the track, not beside it, metres. */
    private static final double TRACK_HALF_WIDTH_M = 2.2;

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final ShipFinder ships = new ShipFinder();
    private final CargoFinder cargo = new CargoFinder();

    /**
     * Cargo and ships of one scene.
     *
     * @param ground where its pixels lie in the site's frame, registration included
     */
    public List<Detection> find(
            Scene scene,
            GroundFrame ground,
            Radiometry radiometry,
            Site site,
            List<TrackLine> tracks,
            GroundOutline outline)
            throws SceneException {
        if (site.zones().stream().allMatch(z -> z.kind() == Zone.Kind.IGNORE)) {
            return List.of();
        }
        OpenCv.ensureLoaded();
        List<Polygon> ignored = new ArrayList<>();
        for (Zone zone : site.zones(Zone.Kind.IGNORE)) {
            ignored.add(outline.toUtm(zone.boundary()));
        }
        List<Polygon> holes = new ArrayList<>(ignored);
        for (TrackLine track : tracks) {
            if (track.size() > 1 && line(track).buffer(TRACK_HALF_WIDTH_M) instanceof Polygon bed) {
                holes.add(bed);
            }
        }
        List<Detection> found = new ArrayList<>();
        for (Zone zone : site.zones(Zone.Kind.CARGO)) {
            found.addAll(
                    cargo.find(scene, radiometry, zone.name(), outline.toUtm(zone.boundary()), holes, ground, outline));
        }
        for (Zone zone : site.zones(Zone.Kind.WATER)) {
            found.addAll(ships.find(
                    scene, radiometry, zone.name(), outline.toUtm(zone.boundary()), ignored, ground, outline));
        }
        return found;
    }

    private static LineString line(TrackLine track) {
        int every = (int) Math.round(2 / TrackLine.STEP_M);
        List<Coordinate> points = new ArrayList<>();
        for (int i = 0; i < track.size(); i += every) {
            points.add(new Coordinate(track.east(i), track.north(i)));
        }
        points.add(new Coordinate(track.east(track.size() - 1), track.north(track.size() - 1)));
        return GEOMETRY.createLineString(points.toArray(Coordinate[]::new));
    }
}

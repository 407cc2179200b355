package org.railcount.detect.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.railcount.model.Detection;
import org.railcount.model.Site;
import org.railcount.model.Subject;
import org.railcount.model.Track;

/**
 * A railcar and its place on a track. Immutable.
 *
 * @param car the car
 * @param atM its middle, metres along the track from the track's first point
 * @param alongYard cosine between the track's direction there and the yard's: 1 where the track runs with the yard, -1
 *     where it was drawn the other way
 */
record TrackCar(Detection car, double atM, double alongYard) {
    private static final double METRES_PER_DEGREE = 111_320;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    /** The cars that stand on tracks which the site has, by track. Flat near the site's middle: true to some millimetres. */
    static Map<String, List<TrackCar>> byTrack(Site site, List<Detection> detections) {
        Coordinate centre = site.centre();
        Map<String, LengthIndexedLine> lines = new HashMap<>();
        double east = 0;
        double north = 0;
        for (Track track : site.tracks()) {
            Coordinate[] points = Arrays.stream(track.centreline().getCoordinates())
                    .map(lonLat -> flat(lonLat, centre))
                    .toArray(Coordinate[]::new);
            double dx = points[points.length - 1].x - points[0].x;
            double dy = points[points.length - 1].y - points[0].y;
            double turn = east * dx + north * dy < 0 ? -1 : 1;
            east += turn * dx;
            north += turn * dy;
            lines.put(track.name(), new LengthIndexedLine(GEOMETRY.createLineString(points)));
        }
        double length = Math.max(1e-9, Math.hypot(east, north));
        Map<String, List<TrackCar>> cars = new HashMap<>();
        for (Detection detection : detections) {
            LengthIndexedLine line = detection.track().map(lines::get).orElse(null);
            if (detection.subject() instanceof Subject.Railcar && line != null) {
                double at = line.project(flat(detection.outline().getCentroid().getCoordinate(), centre));
                double step = Math.min(1, line.getEndIndex() / 2);
                Coordinate back = line.extractPoint(Math.max(0, at - step));
                Coordinate front = line.extractPoint(Math.min(line.getEndIndex(), at + step));
                double cosine = ((front.x - back.x) * east + (front.y - back.y) * north)
                        / (Math.max(1e-9, front.distance(back)) * length);
                cars.computeIfAbsent(detection.track().orElseThrow(), name -> new ArrayList<>())
                        .add(new TrackCar(detection, at, cosine));
            }
        }
        return cars;
    }

    private static Coordinate flat(Coordinate lonLat, Coordinate centre) {
        double shrink = Math.cos(Math.toRadians(centre.y));
        return new Coordinate(
                (lonLat.x - centre.x) * METRES_PER_DEGREE * shrink, (lonLat.y - centre.y) * METRES_PER_DEGREE);
    }
}

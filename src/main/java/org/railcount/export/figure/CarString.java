package org.railcount.export.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.railcount.model.Detection;
import org.railcount.model.Subject;

/**
 * Railcars that stand coupled on one track, as one outline on the map.
 *
 * @param outline around its cars, in map metres
 * @param cars number of cars
 */
record CarString(Polygon outline, int cars) {
    /** Half of the widest gap that couplings leave, metres: cars nearer than twice that belong together. */
    private static final double REACH_M = 1.25;

    /** The strings of detections, longest first. */
    static List<CarString> of(List<Detection> detections, MapView view) {
        Map<String, List<Geometry>> byTrack = new LinkedHashMap<>();
        for (Detection detection : detections) {
            if (detection.subject() instanceof Subject.Railcar) {
                byTrack.computeIfAbsent(detection.track().orElse(detection.id()), track -> new ArrayList<>())
                        .add(onMap(detection.outline(), view));
            }
        }
        List<CarString> strings = new ArrayList<>();
        for (List<Geometry> cars : byTrack.values()) {
            Geometry joined = UnaryUnionOp.union(
                    cars.stream().map(car -> grown(car, REACH_M)).toList());
            for (int i = 0; i < joined.getNumGeometries(); i++) {
                if (joined.getGeometryN(i) instanceof Polygon part) {
                    int number = (int) cars.stream()
                            .filter(car -> part.covers(car.getCentroid()))
                            .count();
                    strings.add(new CarString(part, number));
                }
            }
        }
        strings.sort(Comparator.comparingInt(CarString::cars).reversed());
        return strings;
    }

    /** With square corners, so that the outline stays a box along the track. */
    private static Geometry grown(Geometry car, double by) {
        BufferParameters square = new BufferParameters();
        square.setJoinStyle(BufferParameters.JOIN_MITRE);
        return BufferOp.bufferOp(car, by, square);
    }

    /** A geometry in degrees in the metres of a view. */
    static Geometry onMap(Geometry lonLat, MapView view) {
        Geometry onMap = lonLat.copy();
        onMap.apply((CoordinateFilter) corner -> {
            Coordinate at = view.toMap(corner.x, corner.y);
            corner.setX(at.x);
            corner.setY(at.y);
        });
        return onMap;
    }
}

package org.railcount.app.viewer.interact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.railcount.app.viewer.edit.FeatureRef;
import org.railcount.app.viewer.edit.FeatureRole;
import org.railcount.app.viewer.frame.MapLine;
import org.railcount.app.viewer.state.MapModel;
import org.railcount.app.viewer.state.MapShapes;
import org.railcount.app.viewer.state.Measurement;

/** Measures along a track's centreline between the feet of two clicks beside it. Confined to one thread. */
final class TrackMeasure {
    /** A click farther than this from every track means none, metres on the ground and pixels on the screen. */
    private static final double REACH_M = 12;

    private static final double REACH_PX = 12;

    private final MapModel model;
    private final GeometryFactory factory = new GeometryFactory();
    private Optional<Begun> begun = Optional.empty();

    private record Begun(FeatureRef track, double atM) {}

    TrackMeasure(MapModel model) {
        this.model = model;
    }

    /** The first click chooses the track, the second ends on the same one. Says whether there was a track. */
    boolean click(Pointer at) {
        Coordinate map = model.view().toMap(at.x(), at.y());
        if (begun.isEmpty() || model.measuring().hasEnded()) {
            Optional<MapShapes.FeatureShape> track = nearest(map);
            begun = track.map(shape -> new Begun(shape.ref(), line(shape).project(map)));
            track.ifPresent(shape -> set(shape, begun.orElseThrow().atM(), false));
            return track.isPresent();
        }
        Begun from = begun.get();
        Optional<MapShapes.FeatureShape> same = model.shapes().feature(from.track());
        same.ifPresent(shape -> set(shape, line(shape).project(map), true));
        begun = Optional.empty();
        return same.isPresent();
    }

    void forget() {
        begun = Optional.empty();
    }

    private void set(MapShapes.FeatureShape shape, double toM, boolean complete) {
        double fromM = begun.orElseThrow().atM();
        Geometry piece = line(shape).extractLine(fromM, toM);
        List<Coordinate> points = new ArrayList<>();
        for (Coordinate map : piece.getCoordinates()) {
            points.add(model.view().frame().toLonLat(map.x, map.y));
        }
        model.measuring()
                .set(new Measurement(Measurement.Kind.TRACK, complete ? points : points.subList(0, 1)), complete);
    }

    private Optional<MapShapes.FeatureShape> nearest(Coordinate map) {
        double reachM = Math.max(REACH_M, REACH_PX * model.view().metresPerPixel());
        return model.shapes().features().stream()
                .filter(shape -> shape.ref().role() == FeatureRole.TRACK)
                .min(Comparator.comparingDouble(shape -> shape.line().distance(map.x, map.y)))
                .filter(shape -> shape.line().distance(map.x, map.y) <= reachM);
    }

    private LengthIndexedLine line(MapShapes.FeatureShape shape) {
        MapLine line = shape.line();
        Coordinate[] points = new Coordinate[line.size()];
        Arrays.setAll(points, i -> new Coordinate(line.easting(i), line.northing(i)));
        LineString string = factory.createLineString(points);
        return new LengthIndexedLine(string);
    }
}

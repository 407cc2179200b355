package org.railcount.app.viewer.state;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;
import org.railcount.app.viewer.frame.MapFrame;
import org.railcount.app.viewer.frame.MapLine;
import org.railcount.app.viewer.state.MapShapes.DetectionShape;
import org.railcount.model.ReviewedDetection;

/** The detections of a scene in the map frame, with an index, so that twenty thousand are found and culled at once. Immutable. */
public final class FoundShapes {
    /** None. */
    public static final FoundShapes NONE = of(new MapFrame(31, true), List.of(), Optional.empty());

    private final MapFrame frame;
    private final Map<String, DetectionShape> byId;
    private final STRtree index = new STRtree();

    private FoundShapes(MapFrame frame, Map<String, DetectionShape> byId) {
        this.frame = frame;
        this.byId = byId;
        byId.values().forEach(shape -> index.insert(shape.line().bounds(), shape));
        index.build();
    }

    /** @param before shapes made earlier, taken over where an outline is the same */
    static FoundShapes of(MapFrame frame, List<ReviewedDetection> detections, Optional<FoundShapes> before) {
        Map<String, DetectionShape> known =
                before.filter(b -> b.frame.equals(frame)).map(b -> b.byId).orElse(Map.of());
        Map<String, DetectionShape> shapes = new LinkedHashMap<>(2 * detections.size());
        for (ReviewedDetection reviewed : detections) {
            MapLine line = Optional.ofNullable(known.get(reviewed.id()))
                    .filter(old ->
                            old.detection().outline() == reviewed.detection().outline())
                    .map(DetectionShape::line)
                    .orElseGet(() -> ring(frame, reviewed));
            shapes.put(reviewed.id(), new DetectionShape(reviewed, line));
        }
        return new FoundShapes(frame, shapes);
    }

    private static MapLine ring(MapFrame frame, ReviewedDetection reviewed) {
        return MapLine.of(
                frame, reviewed.detection().outline().getExteriorRing().getCoordinates(), true);
    }

    MapFrame frame() {
        return frame;
    }

    /** All of them, in the scene's order. */
    public List<DetectionShape> all() {
        return List.copyOf(byId.values());
    }

    public Optional<DetectionShape> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Those whose bounds meet a map rectangle, in no order. */
    @SuppressWarnings("unchecked") // The index is raw; nothing else is put into it.
    public List<DetectionShape> in(Envelope map) {
        return index.query(map);
    }

    /** The smallest that holds a map position, or else the nearest within a reach. */
    public Optional<DetectionShape> at(Coordinate map, double reachM, Predicate<DetectionShape> wanted) {
        Envelope around = new Envelope(map);
        around.expandBy(reachM);
        List<DetectionShape> near = in(around).stream().filter(wanted).toList();
        return near.stream()
                .filter(shape -> shape.line().contains(map.x, map.y))
                .min(Comparator.comparingDouble(shape -> shape.line().area()))
                .or(() -> near.stream()
                        .filter(shape -> shape.line().distance(map.x, map.y) <= reachM)
                        .min(Comparator.comparingDouble(shape -> shape.line().distance(map.x, map.y))));
    }
}

package org.railcount.review.shape;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.railcount.model.Detection;
import org.railcount.model.ReviewedDetection;
import org.railcount.model.Subject;
import org.railcount.model.Track;

/** A site's tracks on a plane, and the way between detections in degrees and shapes in metres. Immutable. */
public final class TrackedGround {
    /** A car whose middle lies farther from a track's middle line stands on no track, or on the next one, metres. */
    public static final double ON_TRACK_M = 2.5;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final GroundPlane plane;
    private final Map<String, Centreline> tracks = new LinkedHashMap<>();

    public TrackedGround(GroundPlane plane, Collection<Track> tracks) {
        this.plane = plane;
        for (Track track : tracks) {
            if (track.centreline().getLength() > 0) {
                List<Coordinate> points = Arrays.stream(track.centreline().getCoordinates())
                        .map(at -> plane.toMap(at.x, at.y))
                        .toList();
                this.tracks.put(track.name(), new Centreline(track.name(), points));
            }
        }
    }

    /** Names of the tracks, in the site's order. */
    public List<String> names() {
        return List.copyOf(tracks.keySet());
    }

    public Optional<Centreline> track(String name) {
        return Optional.ofNullable(tracks.get(name));
    }

    /** The track whose drawn line lies nearest to a position, within a reach. */
    public Optional<Centreline> nearest(Coordinate position, double reachM) {
        return tracks.values().stream()
                .filter(track -> track.distanceM(position) <= reachM)
                .min(Comparator.comparingDouble(track -> track.distanceM(position)));
    }

    /** The track that a detection stands on. */
    public Optional<Centreline> trackOf(Detection detection) {
        return detection.track().flatMap(this::track);
    }

    /** A detection's outline on the plane; a railcar's axis is its outline's first edge, anything else's its longer side. */
    public GroundShape shape(Detection detection) {
        Coordinate[] ring = detection.outline().getExteriorRing().getCoordinates();
        GroundShape shape = GroundShape.of(Arrays.stream(ring, 0, ring.length - 1)
                .map(at -> plane.toMap(at.x, at.y))
                .toList());
        return shape instanceof OrientedRectangle rectangle && !(detection.subject() instanceof Subject.Railcar)
                ? rectangle.alongLongerSide()
                : shape;
    }

    /**
     * The same detection with another outline: measures and, for a railcar, track follow from it. The area of what was
     * detected is that of its pixels, less than that of the rectangle about them, and grows and shrinks with it.
     */
    public Detection reshaped(Detection detection, GroundShape shape) {
        return new Detection(
                detection.id(),
                detection.subject(),
                polygon(shape),
                detection.confidence(),
                trackUnder(detection.subject(), shape),
                shape.lengthM(),
                shape.widthM(),
                areaM2(detection, shape));
    }

    private double areaM2(Detection detection, GroundShape shape) {
        GroundShape before = shape(detection);
        boolean measured = detection.areaM2() > 0;
        if (!measured || !(before instanceof OrientedRectangle && shape instanceof OrientedRectangle)) {
            return shape.areaM2();
        }
        double growth = shape.areaM2() / before.areaM2();
        // Moved there and back a piece has the area that it had.
        return detection.areaM2() * (Math.abs(growth - 1) < 1e-6 ? 1 : growth);
    }

    /** A detection that a person adds, who is sure of it. */
    public Detection made(String id, Subject subject, GroundShape shape) {
        return new Detection(
                id,
                subject,
                polygon(shape),
                1,
                trackUnder(subject, shape),
                shape.lengthM(),
                shape.widthM(),
                shape.areaM2());
    }

    /** What stands on a track, but for what was rejected. */
    public List<OrientedRectangle> carsOn(Centreline track, Collection<ReviewedDetection> all) {
        return all.stream()
                .filter(ReviewedDetection::isCounted)
                .map(ReviewedDetection::detection)
                .filter(d -> d.subject() instanceof Subject.Railcar
                        && d.track().filter(track.name()::equals).isPresent())
                .map(this::shape)
                .filter(OrientedRectangle.class::isInstance)
                .map(OrientedRectangle.class::cast)
                .toList();
    }

    private Optional<String> trackUnder(Subject subject, GroundShape shape) {
        return subject instanceof Subject.Railcar
                ? nearest(shape.centre(), ON_TRACK_M).map(Centreline::name)
                : Optional.empty();
    }

    private Polygon polygon(GroundShape shape) {
        CoordinateList ring = new CoordinateList();
        shape.corners().forEach(corner -> ring.add(plane.toLonLat(corner.x, corner.y), true));
        ring.closeRing();
        return FACTORY.createPolygon(ring.toCoordinateArray());
    }
}

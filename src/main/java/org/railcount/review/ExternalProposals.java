package org.railcount.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.algorithm.MinimumAreaRectangle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.railcount.model.Detection;
import org.railcount.model.Edit;
import org.railcount.model.Edit.Change;
import org.railcount.model.LocalMetres;
import org.railcount.model.Origin;
import org.railcount.model.ReviewedDetection;
import org.railcount.model.Site;
import org.railcount.model.Subject;
import org.railcount.model.Verdict;
import org.railcount.review.shape.GroundPlane;
import org.railcount.review.shape.GroundShape;
import org.railcount.review.shape.TrackedGround;

/**
 * Makes the edit by which things that another program found become proposals in a scene. What stands already, rejected
 * things too, is not proposed again; railcars become rectangles along their long side and get the track that they stand on.
 *
 * @param edit the proposals; empty where all of them stand already
 * @param added how many are new
 * @param known how many stand already, or came twice
 * @param odd how many have an outline that crosses itself, or that nothing real could have
 */
public record ExternalProposals(Edit.OnDetections edit, int added, int known, int odd) {
    /** What shares so much ground with a thing that stands is that thing. */
    private static final double SAME = 0.4;

    /** Nothing that is looked for is longer, metres. */
    private static final double LONGEST_M = 600;

    private static final double SMALLEST_M2 = 0.5;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /**
     * Places things in a scene.
     *
     * @param now the scene as it stands
     * @param things outlines in the site's frame; ids need not be new
     */
    public static ExternalProposals of(Site site, SceneReview now, List<Detection> things) {
        Places places = new Places(now.detections());
        Set<String> ids = new HashSet<>();
        now.detections().forEach(standing -> ids.add(standing.id()));
        List<Change<ReviewedDetection>> changes = new ArrayList<>();
        int known = 0;
        int odd = 0;
        for (Detection thing : things) {
            Optional<Detection> shaped = shaped(site, thing);
            if (shaped.isEmpty()) {
                odd++;
            } else if (places.best(shaped.get(), SAME, id -> true).isPresent()) {
                known++;
            } else {
                ReviewedDetection proposal = new ReviewedDetection(shaped.get(), Origin.EXTERNAL, Verdict.PROPOSED)
                        .withId(free(thing.id(), ids));
                places.put(proposal.detection());
                changes.add(Change.added(proposal));
            }
        }
        return new ExternalProposals(new Edit.OnDetections(Edit.Action.IMPORT, changes), changes.size(), known, odd);
    }

    private static String free(String wanted, Set<String> taken) {
        String id = wanted;
        for (int i = 2; !taken.add(id); i++) {
            id = wanted + "~" + i;
        }
        return id;
    }

    private static Optional<Detection> shaped(Site site, Detection thing) {
        Polygon outline = thing.outline();
        if (!outline.isValid()) {
            return Optional.empty();
        }
        LocalMetres scale = LocalMetres.around(outline.getCoordinate());
        TrackedGround ground = new TrackedGround(new LocalPlane(scale), site.tracks());
        GroundShape shape = ground.shape(thing);
        if (thing.subject() instanceof Subject.Railcar) {
            shape = rectangle((Polygon) scale.metres(outline));
        }
        boolean real = shape.areaM2() >= SMALLEST_M2 && shape.lengthM() <= LONGEST_M;
        return real ? Optional.of(ground.reshaped(thing, shape)) : Optional.empty();
    }

    /** The smallest rectangle about it, its first edge along the long side. */
    private static GroundShape rectangle(Polygon metres) {
        Coordinate[] ring = MinimumAreaRectangle.getMinimumRectangle(metres).getCoordinates();
        List<Coordinate> corners = new ArrayList<>(Arrays.asList(ring).subList(0, ring.length - 1));
        if (corners.get(0).distance(corners.get(1)) < corners.get(1).distance(corners.get(2))) {
            corners.add(corners.remove(0));
        }
        return GroundShape.of(corners);
    }

    private record LocalPlane(LocalMetres scale) implements GroundPlane {
        @Override
        public Coordinate toMap(double lon, double lat) {
            return scale.metres(new Coordinate(lon, lat));
        }

        @Override
        public Coordinate toLonLat(double easting, double northing) {
            return new Coordinate(easting / scale.perLon(), northing / scale.perLat());
        }
    }

    /** A detection as a file tells it, before it is placed; its measures follow from the outline. */
    public static Detection thing(String id, Subject subject, List<Coordinate> corners, double confidence) {
        List<Coordinate> ring = new ArrayList<>(corners);
        ring.add(corners.get(0));
        return new Detection(
                id,
                subject,
                FACTORY.createPolygon(ring.toArray(Coordinate[]::new)),
                confidence,
                Optional.empty(),
                0,
                0,
                0);
    }
}

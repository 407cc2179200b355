package org.railcount.detect.register;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import org.railcount.detect.image.GroundOutline;
import org.railcount.imagery.GroundFrame;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.model.Registration;

/**
 * Brings a scene onto another one of the same site whose place is known: both are laid on one grid, and tile by tile the edges
 * of one are looked for in the other. All tiles together give the shift; then each tile votes, and a robust fit of the votes
 * gives the move. Serves where the tracks themselves leave doubt, above all in scenes too coarse to show rails.
 */
public final class ReferenceRegistration {
    /** Largest shift searched, metres. */
    private static final double REACH_M = 8;

    /** Ground around the site that is compared, too, metres. */
    private static final double MARGIN_M = 150;

    /** The grid has no more cells than this to a side. */
    private static final double MOST_CELLS = 900;

    private static final double FINEST_CELL_M = 1;

    private static final int LEAST_TILES = 6;

    /** Likeness of all tiles together below which two pictures have nothing in common. */
    private static final double LEAST_LIKENESS = 0.12;

    /** Weighted squared residuals that a turn must save. */
    private static final double TURN_GAIN = 12;

    private final Coordinate centre;
    private final Envelope box;
    private final GroundOutline frame;
    private final List<Polygon> restless;

    /**
     * @param centre longitude and latitude of the site's centre, which turns are about
     * @param site bounds of the site in the scene's UTM zone
     * @param frame the scene's UTM zone
     * @param restless where things come and go, in the scene's UTM zone
     */
    public ReferenceRegistration(Coordinate centre, Envelope site, GroundOutline frame, List<Polygon> restless) {
        this.centre = centre;
        this.box = new Envelope(site);
        this.box.expandBy(MARGIN_M);
        this.frame = frame;
        this.restless = List.copyOf(restless);
    }

    /**
     * Measures the move; {@link Registration#NONE} where the two show too little of the same ground.
     *
     * @param referenceGround where the reference lies, its own registration included
     */
    public Registration measure(Scene scene, Scene reference, GroundFrame referenceGround) throws SceneException {
        double coarser = Math.max(scene.info().pixelSizeM(), reference.info().pixelSizeM());
        double side = Math.max(box.getWidth(), box.getHeight());
        double cellM = Math.max(Math.max(FINEST_CELL_M, coarser / 2), side / MOST_CELLS);
        EdgePicture there = EdgePicture.read(reference, referenceGround, box, frame, cellM, restless);
        EdgePicture here = EdgePicture.read(scene, scene.ground(), box, frame, cellM, restless);
        EdgeMatch match = new EdgeMatch(there, here, (int) Math.ceil(REACH_M / cellM));
        return match.tiles().size() < LEAST_TILES ? Registration.NONE : registration(match, cellM, coarser);
    }

    private Registration registration(EdgeMatch match, double cellM, double coarserM) {
        int side = 2 * match.reach() + 1;
        float[] all = new float[side * side];
        for (EdgeMatch.Tile tile : match.tiles()) {
            for (int i = 0; i < all.length; i++) {
                all[i] += tile.likeness()[i] / match.tiles().size();
            }
        }
        int best = highest(all, side, -1, 0);
        int rival = highest(all, side, best, Math.max(2.5, 1.5 * coarserM) / cellM);
        List<SimilarityFit.Vote> votes = votes(match, best, cellM);
        if (votes.size() < 2 * LEAST_TILES) {
            return Registration.NONE;
        }
        PlaneMove start =
                new PlaneMove(-(best % side - match.reach()) * cellM, (best / side - match.reach()) * cellM, 0, 0);
        PlaneMove shift = SimilarityFit.fit(votes, start, false);
        PlaneMove turned = SimilarityFit.fit(votes, start, true);
        PlaneMove move =
                SimilarityFit.cost(votes, shift) - SimilarityFit.cost(votes, turned) > TURN_GAIN ? turned : shift;
        double ratio = rivalRatio(match, best, rival);
        double spread = SimilarityFit.spreadM(votes, move);
        boolean trusted =
                ratio < TrackRegistration.DOUBTFUL && all[best] > LEAST_LIKENESS && spread < Math.max(1, coarserM / 2);
        return new Registration(
                move.onGround(centre),
                Registration.Basis.REFERENCE,
                OptionalDouble.of(spread),
                ratio,
                trusted,
                trusted);
    }

    /** Index of the highest value at least {@code away} cells from another one. */
    private static int highest(float[] values, int side, int from, double away) {
        int best = -1;
        for (int i = 0; i < values.length; i++) {
            double distance = from < 0 ? away : Math.hypot(i % side - from % side, (double) (i / side) - from / side);
            if (distance >= away && (best < 0 || values[i] > values[best])) {
                best = i;
            }
        }
        return best;
    }

    /** How likely the rival is: tiles taken for independent witnesses, their differences for normally distributed. */
    private static double rivalRatio(EdgeMatch match, int best, int rival) {
        double sum = 0;
        double squares = 0;
        for (EdgeMatch.Tile tile : match.tiles()) {
            double gain = tile.likeness()[best] - tile.likeness()[rival];
            sum += gain;
            squares += gain * gain;
        }
        int n = match.tiles().size();
        double variance = (squares - sum * sum / n) / (n - 1);
        double z = sum / Math.sqrt(n * Math.max(1e-9, variance));
        return Math.exp(-z * z / 2);
    }

    /** Where each tile fits best, near the place where all fit best together: two votes a tile. */
    private List<SimilarityFit.Vote> votes(EdgeMatch match, int best, double cellM) {
        int side = 2 * match.reach() + 1;
        int near = (int) Math.ceil(3 / cellM);
        int dx0 = best % side - match.reach();
        int dy0 = best / side - match.reach();
        Coordinate pivot = frame.utm(centre);
        List<SimilarityFit.Vote> votes = new ArrayList<>();
        for (EdgeMatch.Tile tile : match.tiles()) {
            int bx = dx0;
            int by = dy0;
            for (int dy = Math.max(1 - match.reach(), dy0 - near);
                    dy <= Math.min(match.reach() - 1, dy0 + near);
                    dy++) {
                for (int dx = Math.max(1 - match.reach(), dx0 - near);
                        dx <= Math.min(match.reach() - 1, dx0 + near);
                        dx++) {
                    if (tile.likeness()[match.index(dx, dy)] > tile.likeness()[match.index(bx, by)]) {
                        bx = dx;
                        by = dy;
                    }
                }
            }
            float likeness = tile.likeness()[match.index(bx, by)];
            if (likeness <= 0 || Math.abs(bx) >= match.reach() || Math.abs(by) >= match.reach()) {
                continue;
            }
            double fx = bx + vertex(tile.likeness(), match.index(bx, by), 1);
            double fy = by + vertex(tile.likeness(), match.index(bx, by), side);
            // Columns run east and rows south; what lies there must be moved back.
            double x = box.getMinX() + (tile.col() + fx) * cellM - pivot.x;
            double y = box.getMaxY() - (tile.row() + fy) * cellM - pivot.y;
            double weight = Math.min(1, 2 * likeness);
            votes.add(new SimilarityFit.Vote(x, y, 1, 0, -fx * cellM, weight));
            votes.add(new SimilarityFit.Vote(x, y, 0, 1, fy * cellM, weight));
        }
        return votes;
    }

    private static double vertex(float[] v, int at, int step) {
        double bend = v[at - step] - 2 * v[at] + v[at + step];
        return bend < 0 ? Math.max(-0.5, Math.min(0.5, (v[at - step] - v[at + step]) / (2 * bend))) : 0;
    }
}

package org.railcount.detect.register;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.detect.image.TiledImage;
import org.railcount.detect.strip.StripSampler;
import org.railcount.detect.strip.TrackLine;
import org.railcount.imagery.GroundFrame;
import org.railcount.imagery.RegisteredGround;
import org.railcount.imagery.SceneException;
import org.railcount.model.Registration;

/**
 * Finds the move that brings a scene onto its tracks. A coarse search scores shifts, turns and stretches by how much all
 * tracks together look like tracks; then every piece of track votes for how far off it still is, and a robust fit of the
 * votes gives the move. Turn and stretch are taken only where they clearly explain the picture better than a shift.
 */
public final class TrackRegistration {
    /** Length of track that is enough to register most scenes, metres; where doubt remains, all of it is looked at. */
    private static final double ENOUGH_M = 2500;

    /** A rival this likely against the best place leaves doubt. */
    static final double DOUBTFUL = 0.05;

    /**
     * Where pieces of track disagree by so much on where they lie, metres, the best place must beat its rivals by far: in
     * pictures that do not show the tracks at all one place is always somewhat better than the others. So must the best
     * place of lines that may lie beside their rails, which fit themselves to more.
     */
    private static final double SCATTERED_M = 0.4;

    private static final double SCATTERED_DOUBTFUL = 1e-4;

    /**
     * Share of the track from which on a place is not believed, however far ahead of all others it is, because the picture
     * shows tracks, but not where the lines run. Seen where scenes lie right: 0 to 0.20, most of them below 0.06; where
     * lines do not follow their tracks: 0.28 to 0.32.
     */
    private static final double CONTRADICTED = 0.24;

    /** Nats by which a turn must beat a mere shift. */
    private static final double TURN_GAIN = 4;

    /** A piece votes for the best offset so near to where the search puts it, metres. */
    private static final double VOTE_REACH_M = 1.5;

    /** Blocks of a piece whose vote has full weight. */
    private static final double FULL_BLOCKS = 16;

    private static final int LEAST_BLOCKS = 12;

    /** Pieces that are moved further than this are cut anew where they lie, so that both sides of them are seen. */
    private static final double CUT_ANEW_M = 7;

    private final List<TrackLine> tracks;
    private final Coordinate centre;

    /** @param centre longitude and latitude of the site's centre, which turns are about */
    public TrackRegistration(List<TrackLine> tracks, Coordinate centre) {
        this.tracks = List.copyOf(tracks);
        this.centre = centre;
    }

    /**
     * Measures the move.
     *
     * @param ground the scene's own frame
     * @param network used by this call alone
     */
    public Registration measure(TiledImage image, GroundFrame ground, CentreNetwork network) throws SceneException {
        Coordinate pixel = ground.lonLatToPixel(centre.x, centre.y);
        Coordinate pivot = ground.pixelToUtm(pixel.x, pixel.y);
        Look look = Look.at(image, ground, new TrackPieces(tracks, ENOUGH_M, network, pivot));
        Registration found = measure(look, false);
        if (isSure(found)) {
            return found;
        }
        if (tracks.stream().mapToDouble(TrackLine::lengthM).sum() > ENOUGH_M) {
            look = Look.at(image, ground, new TrackPieces(tracks, Double.POSITIVE_INFINITY, network, pivot));
            found = measure(look, false);
            if (isSure(found)) {
                return found;
            }
        }
        // Lines drawn in haste lie to both sides of their rails, and no one place suits them all.
        Registration loose = measure(look, true);
        return loose.trusted() ? loose : found;
    }

    /** Where the pieces agree, too, no slack is needed. */
    private static boolean isSure(Registration found) {
        return found.trusted() && found.residualM().orElse(Double.POSITIVE_INFINITY) <= SCATTERED_M;
    }

    /**
     * A scene, laid some way, and what it shows there of the tracks.
     *
     * @param cutter of the pieces
     */
    private record Look(TiledImage image, GroundFrame ground, TrackPieces cutter, List<TrackPiece> pieces) {
        static Look at(TiledImage image, GroundFrame ground, TrackPieces cutter) throws SceneException {
            return new Look(image, ground, cutter, cutter.look(new StripSampler(image, ground)));
        }

        /** The same tracks, with the scene laid another way. */
        Look with(GroundFrame moved) throws SceneException {
            return at(image, moved, cutter);
        }
    }

    private Registration measure(Look look, boolean loose) throws SceneException {
        List<TrackPiece> pieces = look.pieces();
        if (pieces.stream().mapToInt(TrackPiece::blocks).sum() < LEAST_BLOCKS) {
            return Registration.NONE;
        }
        MoveSearch search = new MoveSearch(pieces, loose);
        MoveSearch.Found found = search.search();
        PlaneMove shift = SimilarityFit.fit(
                votes(pieces, found.shift().move()), found.shift().move(), false);
        PlaneMove turned = SimilarityFit.fit(
                votes(pieces, found.best().move()), found.best().move(), true);
        boolean turning = search.nats(turned) > search.nats(shift) + TURN_GAIN;
        PlaneMove move = turning ? turned : shift;
        if (turning && pieces.stream().anyMatch(piece -> Math.abs(piece.left(move)) > CUT_ANEW_M)) {
            return anew(move, found, loose, look);
        }
        return registration(move, found, loose, pieces);
    }

    /** Looks again at a scene that is nearly in place. */
    private Registration anew(PlaneMove first, MoveSearch.Found found, boolean loose, Look look) throws SceneException {
        Look nearly = look.with(RegisteredGround.of(look.ground(), first.onGround(centre)));
        PlaneMove rest = SimilarityFit.fit(votes(nearly.pieces(), PlaneMove.NONE), PlaneMove.NONE, true);
        Registration registration = registration(rest, found, loose, nearly.pieces());
        return new Registration(
                rest.after(first).onGround(centre),
                registration.basis(),
                registration.residualM(),
                registration.runnerUpRatio(),
                registration.trusted(),
                registration.applied());
    }

    private Registration registration(PlaneMove move, MoveSearch.Found found, boolean loose, List<TrackPiece> pieces) {
        List<SimilarityFit.Vote> votes = votes(pieces, move);
        double ratio = Math.min(1, Math.exp(found.rival().nats() - found.best().nats()));
        OptionalDouble residual =
                votes.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(SimilarityFit.spreadM(votes, move));
        boolean scattered = residual.orElse(Double.POSITIVE_INFINITY) > SCATTERED_M;
        return new Registration(
                move.onGround(centre),
                Registration.Basis.TRACKS,
                residual,
                ratio,
                ratio < (scattered || loose ? SCATTERED_DOUBTFUL : DOUBTFUL)
                        && contradicted(pieces, move) < CONTRADICTED,
                true);
    }

    /** Share of what was looked at that shows a track, but not where a move puts it. */
    private static double contradicted(List<TrackPiece> pieces, PlaneMove move) {
        double all = 0;
        double against = 0;
        for (TrackPiece piece : pieces) {
            all += piece.blocks();
            against += piece.contradicts(piece.left(move)) ? piece.blocks() : 0;
        }
        return against / all;
    }

    /** What each piece says about a move that is nearly right. */
    private static List<SimilarityFit.Vote> votes(List<TrackPiece> pieces, PlaneMove near) {
        List<SimilarityFit.Vote> votes = new ArrayList<>();
        for (TrackPiece piece : pieces) {
            double at = piece.left(near);
            double best = Double.NaN;
            double most = Double.NEGATIVE_INFINITY;
            double sum = 0;
            int looked = 0;
            for (double d = -VOTE_REACH_M; d <= VOTE_REACH_M; d += TrackPiece.ROW_M / 2) {
                double look = piece.at(at + d);
                if (!Double.isNaN(look)) {
                    sum += look;
                    looked++;
                    if (look > most) {
                        most = look;
                        best = d;
                    }
                }
            }
            boolean inside = Math.abs(best) < VOTE_REACH_M - TrackPiece.ROW_M / 2;
            double contrast = most - sum / Math.max(1, looked);
            if (inside && contrast > 0) {
                double left = vertex(piece, at + best);
                // The scene shows the track at this offset: it must be moved back by it, along the normal.
                votes.add(new SimilarityFit.Vote(
                        piece.east() - left * piece.sin(),
                        piece.north() + left * piece.cos(),
                        -piece.sin(),
                        piece.cos(),
                        -left,
                        Math.min(1, contrast / 2) * piece.blocks() / FULL_BLOCKS));
            }
        }
        return votes;
    }

    /** Vertex of the parabola through a maximum and what lies a row to both sides. */
    private static double vertex(TrackPiece piece, double peak) {
        double before = piece.at(peak - TrackPiece.ROW_M);
        double after = piece.at(peak + TrackPiece.ROW_M);
        double bend = before - 2 * piece.at(peak) + after;
        return bend < 0 ? peak + TrackPiece.ROW_M * Math.max(-0.5, Math.min(0.5, (before - after) / (2 * bend))) : peak;
    }
}

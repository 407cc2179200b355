package org.railcount.detect.propose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.railcount.detect.Detector;
import org.railcount.detect.image.GroundOutline;
import org.railcount.detect.register.CentreNetwork;
import org.railcount.detect.register.TrackRegistration;
import org.railcount.detect.strip.TrackLine;
import org.railcount.imagery.SceneException;
import org.railcount.model.Registration;
import org.railcount.model.Track;

/**
 * Proposes track centrelines where none are known: the headings of lines in the picture say which way tracks may run, a
 * network says how likely one runs through each place in such a heading, and lines are traced through what it says.
 * Several scenes are brought onto what the first one showed, and their evidence is averaged. Thread-safe.
 */
public final class TrackProposer {
    /** A click is followed so far to either side, metres. */
    private static final double CLICK_REACH_M = 400;

    private static final double CLICK_SIDE_M = 32;

    private final EvidenceReader reader = new EvidenceReader();

    /** Told how far the work is, between 0 and 1, on the thread that asked for it. */
    @FunctionalInterface
    public interface Progress {
        void done(double share);
    }

    /**
     * Looks for tracks in an area.
     *
     * @param scenes open scenes of the place; proposals lie where the first, placed as it is, shows them
     * @param area where to look, WGS 84; parts outside a scene count as not seen
     * @param known tracks that need no proposal
     * @return the surest first
     * @throws SceneException when a scene cannot be read, or the first does not show the area
     */
    public List<ProposedTrack> propose(
            List<PlacedScene> scenes,
            Polygon area,
            List<Track> known,
            Progress progress,
            Detector.Cancellation cancelled)
            throws SceneException {
        PlacedScene first = scenes.get(0);
        GroundOutline ground = new GroundOutline(first.ground());
        SearchArea searched = new SearchArea(seen(first, ground.toUtm(area)));
        List<AreaView> views = new ArrayList<>();
        views.add(AreaView.of(first, searched.box()));
        LineDirections directions = LineDirections.measure(views.get(0), searched);
        List<Evidence> evidence = new ArrayList<>();
        for (double heading : directions.headings()) {
            evidence.add(new Evidence(HeadingGrid.covering(searched.box(), heading)));
        }
        int rounds = scenes.size();
        read(views.get(0), searched, directions, evidence, share -> progress.done(share * 0.8 / rounds), cancelled);
        List<TracedLine> lines = trace(first, searched, evidence, known, cancelled);
        for (int i = 1; i < rounds; i++) {
            double before = 0.8 * i / rounds;
            Optional<AreaView> view = onto(lines, first, scenes.get(i), searched);
            if (view.isPresent()) {
                read(
                        view.get(),
                        searched,
                        directions,
                        evidence,
                        share -> progress.done(before + share * 0.8 / rounds),
                        cancelled);
            }
        }
        if (rounds > 1) {
            lines = trace(first, searched, evidence, known, cancelled);
        }
        progress.done(1);
        EditableLine editable = new EditableLine(ground);
        return lines.stream()
                .map(line -> new ProposedTrack(editable.of(line), confidence(line), line.lengthM()))
                .sorted(Comparator.comparingDouble(ProposedTrack::confidence).reversed())
                .toList();
    }

    /**
     * Follows the track through a place that a person points at, or the one beside it where the place lies between two;
     * empty where nothing there looks like one.
     *
     * @param scene the open scene that was pointed at
     * @param lonLat the place
     * @throws java.util.concurrent.CancellationException when it was cancelled
     */
    public Optional<ProposedTrack> through(PlacedScene scene, Coordinate lonLat, Detector.Cancellation cancelled)
            throws SceneException {
        GroundOutline ground = new GroundOutline(scene.ground());
        Coordinate utm = ground.utm(lonLat);
        Envelope box = new Envelope(utm);
        box.expandBy(CLICK_REACH_M);
        SearchArea searched = new SearchArea(seen(scene, rectangle(box)));
        Envelope near = new Envelope(utm);
        near.expandBy(4 * CLICK_SIDE_M);
        AreaView view = AreaView.of(scene, near);
        LineDirections directions = LineDirections.measure(view, new SearchArea(rectangle(near)));
        List<Evidence> headings = new ArrayList<>();
        for (double heading : directions.headings()) {
            Cancelled.check(cancelled);
            if (directions.shows(heading, utm)) {
                headings.add(new Evidence(HeadingGrid.about(utm, heading, CLICK_REACH_M, CLICK_SIDE_M)));
            }
        }
        read(view, searched, directions, headings, share -> {}, cancelled);
        EditableLine editable = new EditableLine(ground);
        return new ClickedTrack(headings, utm)
                .line()
                .map(line -> new ProposedTrack(editable.of(line), confidence(line), line.lengthM()));
    }

    private List<TracedLine> trace(
            PlacedScene first,
            SearchArea searched,
            List<Evidence> evidence,
            List<Track> known,
            Detector.Cancellation cancelled) {
        ClaimedGround claimed = new ClaimedGround(searched.box());
        for (Track track : known) {
            TrackLine line = TrackLine.of(track, first.ground());
            List<Coordinate> points = new ArrayList<>();
            for (int i = 0; i < line.size(); i += 4) {
                points.add(new Coordinate(line.east(i), line.north(i)));
            }
            claimed.claim(points);
        }
        return LineEnds.joined(new LineTracer(claimed, cancelled).trace(evidence));
    }

    /** Orders lines: strong evidence over a long way is sure, a short piece is not. Weights set on tuning scenes. */
    private static double confidence(TracedLine line) {
        double logOdds = 1.2 * line.mean() + 1.3 * Math.log(line.lengthM() / 100) - 1;
        return 1 / (1 + Math.exp(-logOdds));
    }

    /** Reads a scene into the evidence of all headings, only where its lines run that way. */
    private void read(
            AreaView view,
            SearchArea searched,
            LineDirections directions,
            List<Evidence> evidence,
            Progress progress,
            Detector.Cancellation cancelled)
            throws SceneException {
        List<EvidenceReader.Oblong> oblongs = new ArrayList<>();
        for (Evidence into : evidence) {
            HeadingGrid grid = into.grid();
            for (int r = 0; r < grid.rows(); r += EvidenceReader.ROWS_A_PASS) {
                for (int c = 0; c < grid.columns(); c += EvidenceReader.COLUMNS_A_PASS) {
                    if (mayHoldTrack(grid, r, c, searched, directions)) {
                        oblongs.add(new EvidenceReader.Oblong(into, r, c));
                    }
                }
            }
        }
        for (int from = 0; from < oblongs.size(); from += EvidenceReader.AT_ONCE) {
            Cancelled.check(cancelled);
            int end = Math.min(oblongs.size(), from + EvidenceReader.AT_ONCE);
            reader.read(view, searched, oblongs.subList(from, end));
            progress.done((double) end / oblongs.size());
        }
    }

    /** Whether lines of the grid's heading run through any part of an oblong. */
    private static boolean mayHoldTrack(
            HeadingGrid grid, int row, int column, SearchArea searched, LineDirections directions) {
        for (int r = 0; r < EvidenceReader.ROWS_A_PASS; r += 16) {
            for (int c = 0; c < EvidenceReader.COLUMNS_A_PASS; c += 4) {
                Coordinate at = grid.at((column + c) * HeadingGrid.ALONG_M, (row + r) * HeadingGrid.ACROSS_M);
                if (searched.holds(at) && directions.shows(grid.heading(), at)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Another scene, brought onto the lines that the first one showed; empty where that cannot be done for sure. */
    private static Optional<AreaView> onto(
            List<TracedLine> lines, PlacedScene first, PlacedScene other, SearchArea searched) throws SceneException {
        if (other.ground().utmEpsg() != first.ground().utmEpsg() || lines.isEmpty()) {
            return Optional.empty();
        }
        AreaView view = AreaView.of(other, searched.box());
        List<TrackLine> tracks =
                lines.stream().map(line -> TrackLine.of("", line.points())).toList();
        Coordinate centre =
                new GroundOutline(first.ground()).lonLat(searched.box().centre());
        Registration found =
                new TrackRegistration(tracks, centre).measure(view.image(), view.ground(), new CentreNetwork());
        return found.trusted() ? Optional.of(view.moved(found.move())) : Optional.empty();
    }

    /** Whether a scene shows any of an area (WGS 84). */
    public static boolean shows(PlacedScene scene, Polygon area) {
        return !covered(scene, new GroundOutline(scene.ground()).toUtm(area)).isEmpty();
    }

    private static Geometry seen(PlacedScene scene, Polygon utm) throws SceneException {
        Geometry part = covered(scene, utm);
        if (part.isEmpty()) {
            throw new SceneException(
                    scene.scene().info().path().getFileName() + " does not show the area; open a scene that does.");
        }
        return part;
    }

    /** The part of an area that a scene covers. */
    private static Geometry covered(PlacedScene scene, Polygon utm) {
        Coordinate[] corners = new Coordinate[5];
        int w = scene.scene().info().width();
        int h = scene.scene().info().height();
        int[][] at = {{0, 0}, {w, 0}, {w, h}, {0, h}, {0, 0}};
        for (int i = 0; i < at.length; i++) {
            corners[i] = scene.ground().pixelToUtm(at[i][0], at[i][1]);
        }
        Geometry part = new GeometryFactory().createPolygon(corners).intersection(utm);
        return part.getDimension() < 2 ? new GeometryFactory().createPolygon() : part;
    }

    private static Polygon rectangle(Envelope box) {
        return (Polygon) new GeometryFactory().toGeometry(box);
    }
}

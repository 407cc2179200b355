package org.railcount.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.text.Phrases;
import org.railcount.app.viewer.MapPanel;
import org.railcount.app.viewer.edit.Proposal;
import org.railcount.app.viewer.state.MapMode;
import org.railcount.app.work.Background;
import org.railcount.app.work.Job;
import org.railcount.app.work.JobBoard;
import org.railcount.detect.propose.PlacedScene;
import org.railcount.detect.propose.ProposedTrack;
import org.railcount.detect.propose.TrackProposer;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.model.Area;
import org.railcount.model.DetectionRun;
import org.railcount.model.GroundMove;
import org.railcount.model.Registration;
import org.railcount.model.Track;

/** Has tracks proposed behind the window and shows them on the map. JavaFX thread only. */
final class ProposingTracks {
    private static final Phrases TEXT = Phrases.of(ProposingTracks.class);

    /** Beside the open scene so many others are asked, those taken nearest to its date. */
    private static final int OTHER_SCENES = 3;

    /** Larger views are refused: the search would take minutes, square degrees. */
    private static final double LARGEST_VIEW = 0.05 * 0.05;

    private final Workspace workspace;
    private final MapPanel map;
    private final Background background;
    private final JobBoard board;
    private final Scene.Opener opener;
    private final Notices notices;
    private final TrackProposer proposer = new TrackProposer();
    private int nextId = 1;

    ProposingTracks(
            Workspace workspace,
            MapPanel map,
            Background background,
            JobBoard board,
            Scene.Opener opener,
            Notices notices) {
        this.workspace = workspace;
        this.map = map;
        this.background = background;
        this.board = board;
        this.opener = opener;
        this.notices = notices;
        workspace
                .projectProperty()
                .addListener((property, before, now) -> map.proposals().clear());
    }

    /** What to open, and how it lies on the ground. */
    private record Source(SceneEntry entry, GroundMove move) {
        static Source of(SceneEntry entry) {
            return new Source(
                    entry,
                    entry.run()
                            .map(DetectionRun::registration)
                            .map(Registration::appliedMove)
                            .orElse(GroundMove.NONE));
        }
    }

    /** Looks in the part of the open scene that is on the screen. */
    void inView() {
        Optional<Polygon> view = map.groundInView();
        if (view.isPresent() && view.get().getArea() > LARGEST_VIEW) {
            notices.problem(TEXT.get("tracks.too-large"));
        } else {
            view.ifPresent(ground -> propose(List.of(ground), false));
        }
    }

    /** Looks in the site's areas, on the open scene or on several. */
    void inAreas(boolean severalScenes) {
        List<Polygon> areas = workspace.site().stream()
                .flatMap(site -> site.areas().stream())
                .map(Area::boundary)
                .toList();
        if (areas.isEmpty()) {
            notices.problem(TEXT.get("tracks.no-area"));
        } else {
            propose(areas, severalScenes);
        }
    }

    /** Follows the track that a person points at. */
    void through(Coordinate lonLat) {
        workspace.open().map(Source::of).ifPresent(source -> {
            Job job = board.start(TEXT.get("tracks.following"));
            background.run(
                    TEXT.get("failed.follow-track"),
                    () -> {
                        try (Scene scene = opener.open(source.entry().path())) {
                            return proposer.through(new PlacedScene(scene, source.move()), lonLat, job::isCancelled);
                        }
                    },
                    finishing(
                            job,
                            track -> track.ifPresentOrElse(
                                    found -> show(List.of(found)),
                                    () -> notices.problem(TEXT.get("tracks.not-there")))),
                    finishing(job, notices::problem));
        });
    }

    private void propose(List<Polygon> areas, boolean severalScenes) {
        List<Source> sources = sources(severalScenes);
        if (sources.isEmpty()) {
            notices.problem(TEXT.get("tracks.no-scene"));
            return;
        }
        List<Track> known =
                new ArrayList<>(workspace.site().map(site -> site.tracks()).orElse(List.of()));
        map.proposals().waiting().forEach(proposal -> known.add(unnamed(proposal.centreline())));
        Job job = board.start(TEXT.get("tracks.looking"));
        Callable<List<ProposedTrack>> work = () -> search(sources, areas, known, job);
        background.run(
                TEXT.get("failed.look-for-tracks"),
                work,
                finishing(job, found -> {
                    if (found.isEmpty()) {
                        notices.problem(TEXT.get("tracks.none"));
                    } else {
                        show(found);
                    }
                }),
                finishing(job, notices::problem));
    }

    /** Takes a job off the board, and hands on what came of it unless it was cancelled. */
    private <T> Consumer<T> finishing(Job job, Consumer<T> receiver) {
        return outcome -> {
            board.finish(job);
            if (!job.isCancelled()) {
                receiver.accept(outcome);
            }
        };
    }

    private List<Source> sources(boolean several) {
        List<Source> sources = new ArrayList<>();
        workspace.open().ifPresent(open -> {
            sources.add(Source.of(open));
            if (several) {
                List<SceneEntry> byDate = workspace.scenes().byDate();
                int at = byDate.indexOf(open);
                byDate.stream()
                        .filter(entry -> entry != open && entry.info().isPresent())
                        .sorted(Comparator.comparingInt(entry -> Math.abs(byDate.indexOf(entry) - at)))
                        .limit(OTHER_SCENES)
                        .map(Source::of)
                        .forEach(sources::add);
            }
        });
        return sources;
    }

    /** Runs on a worker. */
    private List<ProposedTrack> search(List<Source> sources, List<Polygon> areas, List<Track> known, Job job)
            throws SceneException {
        List<PlacedScene> scenes = new ArrayList<>();
        try {
            for (Source source : sources) {
                scenes.add(new PlacedScene(opener.open(source.entry().path()), source.move()));
            }
            List<ProposedTrack> found = new ArrayList<>();
            List<Track> taken = new ArrayList<>(known);
            List<Polygon> shown = areas.stream()
                    .filter(area -> TrackProposer.shows(scenes.get(0), area))
                    .toList();
            if (shown.isEmpty()) {
                throw new SceneException(TEXT.get("tracks.not-shown"));
            }
            for (int i = 0; i < shown.size(); i++) {
                double before = i;
                List<ProposedTrack> here = proposer.propose(
                        scenes,
                        shown.get(i),
                        taken,
                        share -> background.onFxThread(
                                () -> job.report(TEXT.get("tracks.looking"), (before + share) / shown.size())),
                        job::isCancelled);
                for (ProposedTrack track : here) {
                    found.add(track);
                    taken.add(unnamed(track.centreline()));
                }
            }
            return found;
        } finally {
            scenes.forEach(placed -> placed.scene().close());
        }
    }

    private static Track unnamed(LineString centreline) {
        return new Track("", centreline, OptionalInt.empty(), Map.of());
    }

    /** North to south, so that going from one to the next is a short way. */
    private void show(List<ProposedTrack> found) {
        List<Proposal> proposals = new ArrayList<>();
        found.stream()
                .sorted(Comparator.comparingDouble(
                        track -> -track.centreline().getCentroid().getY()))
                .forEach(track -> proposals.add(new Proposal(nextId++, track.centreline(), track.confidence())));
        map.setMode(MapMode.REVIEW_TRACKS);
        map.proposals().add(proposals);
        map.requestFocus();
    }
}

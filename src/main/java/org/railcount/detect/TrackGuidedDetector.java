package org.railcount.detect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.railcount.detect.count.AreaTally;
import org.railcount.detect.count.TrackResult;
import org.railcount.detect.decode.DecodeSettings;
import org.railcount.detect.decode.SegmentalDecoder;
import org.railcount.detect.image.GroundOutline;
import org.railcount.detect.image.Radiometry;
import org.railcount.detect.image.TiledImage;
import org.railcount.detect.register.CentreNetwork;
import org.railcount.detect.strip.TrackLayout;
import org.railcount.detect.strip.TrackLine;
import org.railcount.detect.zone.ZoneSearch;
import org.railcount.imagery.GroundFrame;
import org.railcount.imagery.PixelWindow;
import org.railcount.imagery.RegisteredGround;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.imagery.SceneHash;
import org.railcount.model.Area;
import org.railcount.model.AreaCount;
import org.railcount.model.CountRange;
import org.railcount.model.CountStatus;
import org.railcount.model.Detection;
import org.railcount.model.DetectionRun;
import org.railcount.model.Registration;
import org.railcount.model.SceneInfo;
import org.railcount.model.Site;
import org.railcount.model.SiteHash;
import org.railcount.model.Train;
import org.railcount.model.Zone;
import org.railcount.model.count.AreaTotals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Railcount's own detector: the site's tracks guide it. The scene is brought onto the tracks, each track is straightened
 * into a strip, a small network says how much each metre looks like a car, and a segmental decoder cuts the strip into
 * cars and gaps. Thread-safe.
 */
public final class TrackGuidedDetector implements Detector {
    private static final Logger LOG = LoggerFactory.getLogger(TrackGuidedDetector.class);

    /** Name and version, as every run tells them; a run of another version does not stand for this one. */
    public static final String VERSION = "track-guided 0.12";

    /** Points along each side of an area by which its visible share is judged. */
    private static final int SHARE_GRID = 24;

    /** Distance between the places along the tracks at which a scene's brightness is looked at, metres. */
    private static final double TRACK_PLACES_M = 4;

    private final SecondOpinion opinion;
    private final String version;
    private final Map<String, String> parameters;
    private final CentreNetwork centre = new CentreNetwork();
    private final TrackReading tracks;
    private final ZoneSearch zones = new ZoneSearch();

    public TrackGuidedDetector() {
        this(DecodeSettings.DEFAULT, SecondOpinion.NONE);
    }

    /**
     * A detector tuned for a site, or with a second opinion.
     *
     * @param settings weights and priors of the decoder
     * @param opinion asked after the tracks were read
     */
    public TrackGuidedDetector(DecodeSettings settings, SecondOpinion opinion) {
        this.tracks = new TrackReading(new SegmentalDecoder(settings), centre);
        this.opinion = opinion;
        this.version = VERSION
                + settings.tunedBy().map(tuning -> " + tuning " + tuning.id()).orElse("")
                + opinion.version();
        Map<String, String> known = new TreeMap<>(opinion.parameters());
        known.putAll(settings.parameters());
        this.parameters = Map.copyOf(known);
    }

    @Override
    public Optional<String> version() {
        return Optional.of(version);
    }

    @Override
    public DetectionRun detect(Scene scene, Site site, RegistrationHint hint, Cancellation cancelled)
            throws SceneException {
        StageClock clock = new StageClock();
        Optional<SceneView> seen = view(scene, site, hint, cancelled, clock);
        if (seen.isEmpty()) {
            return run(
                    scene,
                    site,
                    Registration.NONE,
                    List.of(),
                    List.of(),
                    nothing(site),
                    Optional.of("The site lies outside this scene."));
        }
        SceneView view = seen.get();
        List<TrackResult> read = tracks.read(view, cancelled, clock);
        boolean blind = !read.isEmpty() && seenShare(read) < AreaTotals.LEAST;
        Findings findings = new Findings(read, blind ? List.of() : others(view), Optional.empty());
        clock.mark("zones");
        if (!blind && view.carsResolved()) {
            findings = opinion.revise(view, findings, cancelled);
            clock.mark("second opinion");
        }
        List<Detection> detections = new ArrayList<>();
        if (view.carsResolved()) {
            findings.tracks().forEach(track -> detections.addAll(track.detections()));
        }
        detections.addAll(findings.others());
        List<AreaCount> counts = new ArrayList<>();
        List<Train> trains = new ArrayList<>();
        for (Area area : site.areas()) {
            AreaTally tally = new AreaTally(area.name(), view.outline().toUtm(area.boundary()));
            List<Detection> here = findings.others().stream()
                    .filter(d -> area.boundary().covers(d.outline().getCentroid()))
                    .toList();
            counts.add(tally.count(
                    findings.tracks(),
                    here,
                    view.carsResolved(),
                    view.registration().trusted(),
                    blind || !isWatched(area, site) ? 0 : seenShare(view.ground(), view.image(), area)));
            trains.addAll(tally.trains());
        }
        clock.mark("areas");
        DetectionRun result = run(
                scene,
                site,
                view.registration(),
                detections,
                trains,
                counts,
                problem(site, blind, view).or(findings::remark));
        clock.mark("hash");
        LOG.debug("{}: {}", scene.info().id(), clock);
        return result;
    }

    /**
     * Only reads the tracks: what was seen on each, and the cars on it. Empty where the site lies outside the scene or the
     * scene is too coarse for cars.
     */
    public List<TrackResult> readTracks(Scene scene, Site site, RegistrationHint hint, Cancellation cancelled)
            throws SceneException {
        StageClock clock = new StageClock();
        Optional<SceneView> view = view(scene, site, hint, cancelled, clock);
        return view.isPresent() && view.get().carsResolved() ? tracks.read(view.get(), cancelled, clock) : List.of();
    }

    /** Brings a scene onto the site's tracks; empty where they do not meet. */
    private Optional<SceneView> view(
            Scene scene, Site site, RegistrationHint hint, Cancellation cancelled, StageClock clock)
            throws SceneException {
        Optional<PixelWindow> window = SiteWindow.of(scene, site);
        if (window.isEmpty()) {
            return Optional.empty();
        }
        List<TrackLine> lines = TrackLayout.lines(site, scene.ground());
        Radiometry radiometry = Radiometry.measure(scene, window.get(), pixels(lines, scene.ground()));
        TiledImage image = new TiledImage(scene, radiometry);
        check(cancelled);
        clock.mark("stretch");
        Registration registration = new SceneRegistration(site, centre).of(scene, lines, image, hint);
        GroundFrame ground = RegisteredGround.of(scene.ground(), registration.appliedMove());
        check(cancelled);
        clock.mark("registration");
        return Optional.of(new SceneView(
                scene, site, radiometry, image, lines, registration, ground, new GroundOutline(scene.ground())));
    }

    private List<Detection> others(SceneView view) throws SceneException {
        return zones.find(view.scene(), view.ground(), view.radiometry(), view.site(), view.lines(), view.outline());
    }

    /** Where the unmoved scene has the tracks: on their beds, at any rate, or on what stands there. */
    private static List<Coordinate> pixels(List<TrackLine> lines, GroundFrame ground) {
        List<Coordinate> pixels = new ArrayList<>();
        int every = (int) (TRACK_PLACES_M / TrackLine.STEP_M);
        for (TrackLine line : lines) {
            for (int i = 0; i < line.size(); i += every) {
                pixels.add(ground.utmToPixel(line.east(i), line.north(i)));
            }
        }
        return pixels;
    }

    private static double seenShare(List<TrackResult> tracks) {
        long cells = 0;
        long seen = 0;
        for (TrackResult track : tracks) {
            cells += track.visible().length;
            for (boolean cell : track.visible()) {
                seen += cell ? 1 : 0;
            }
        }
        return cells == 0 ? 0 : (double) seen / cells;
    }

    private static Optional<String> problem(Site site, boolean blind, SceneView view) {
        if (site.tracks().isEmpty()) {
            return Optional.of("The site has no tracks yet: draw or import them to count railcars.");
        }
        if (blind) {
            return Optional.of("Hardly any track can be seen in this scene: cloud, darkness or missing pixels.");
        }
        if (view.registration().basis() == Registration.Basis.NONE && !view.carsResolved()) {
            return Optional.of(
                    "Too coarse to be brought onto the tracks by itself: the scene keeps its own position; name a"
                            + " reference scene for the site, or nudge this one by hand.");
        }
        if (!view.registration().trusted()) {
            return Optional.of(
                    "The scene could not be brought onto the tracks for sure: see whether the tracks lie on their rails and"
                            + " check the count against the picture, or nudge the scene by hand.");
        }
        return Optional.empty();
    }

    /** Whether anything can be counted in an area; nothing found where nobody looked is no zero. */
    private boolean isWatched(Area area, Site site) {
        return opinion != SecondOpinion.NONE
                || site.tracks().stream().anyMatch(t -> area.boundary().intersects(t.centreline()))
                || site.zones().stream()
                        .anyMatch(z ->
                                z.kind() != Zone.Kind.IGNORE && area.boundary().intersects(z.boundary()));
    }

    /** Share of an area that lies on valid pixels, judged on a grid of points. */
    private static double seenShare(GroundFrame ground, TiledImage image, Area area) throws SceneException {
        Envelope box = area.boundary().getEnvelopeInternal();
        float[] rgb = new float[3];
        TiledImage.Cursor cursor = image.cursor();
        int inside = 0;
        int seen = 0;
        for (int i = 0; i < SHARE_GRID; i++) {
            for (int j = 0; j < SHARE_GRID; j++) {
                Coordinate at = new Coordinate(
                        box.getMinX() + (i + 0.5) / SHARE_GRID * box.getWidth(),
                        box.getMinY() + (j + 0.5) / SHARE_GRID * box.getHeight());
                if (area.boundary().covers(area.boundary().getFactory().createPoint(at))) {
                    inside++;
                    Coordinate pixel = ground.lonLatToPixel(at.x, at.y);
                    seen += cursor.sample(pixel.x, pixel.y, rgb) ? 1 : 0;
                }
            }
        }
        return inside == 0 ? 0 : (double) seen / inside;
    }

    private static List<AreaCount> nothing(Site site) {
        List<AreaCount> counts = new ArrayList<>();
        for (Area area : site.areas()) {
            counts.add(
                    new AreaCount(area.name(), CountRange.exactly(0), 0, 0, 0, 0, 0, 0, 0, 0, 0, CountStatus.UNUSABLE));
        }
        return counts;
    }

    private DetectionRun run(
            Scene scene,
            Site site,
            Registration registration,
            List<Detection> detections,
            List<Train> trains,
            List<AreaCount> counts,
            Optional<String> problem)
            throws SceneException {
        SceneInfo info = scene.info();
        String hash;
        try {
            hash = SceneHash.of(info.path());
        } catch (IOException e) {
            throw new SceneException(info.path().getFileName() + " could not be read to its end: " + e.getMessage(), e);
        }
        return new DetectionRun(
                info.id(),
                hash,
                SiteHash.of(site),
                version,
                parameters,
                registration,
                detections,
                trains,
                counts,
                problem);
    }

    private static void check(Cancellation cancelled) {
        if (cancelled.isCancelled()) {
            throw new CancellationException();
        }
    }
}

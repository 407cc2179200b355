package org.railcount.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.railcount.detect.evaluate.Truth;
import org.railcount.detect.image.GroundOutline;
import org.railcount.detect.image.Radiometry;
import org.railcount.detect.image.TiledImage;
import org.railcount.detect.register.CentreNetwork;
import org.railcount.detect.register.ReferenceRegistration;
import org.railcount.detect.strip.TrackLayout;
import org.railcount.detect.strip.TrackLine;
import org.railcount.imagery.GeoTiffScenes;
import org.railcount.imagery.GroundFrame;
import org.railcount.imagery.RegisteredGround;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.imagery.metadata.AcquisitionReader;
import org.railcount.model.GroundMove;
import org.railcount.model.Registration;
import org.railcount.model.Site;
import org.railcount.model.Track;
import org.railcount.project.SiteFile;

/** Simulated scenes of the tuning half, whose geolocation error is known. */
class SceneRegistrationTest {
    private static final Path SAMPLE = Path.of("sample-imagery");
    private static final String CLEAR = "18SEP27015217-S2AS-SIMULATED_01_P001";
    private static final String OTHER = "BSG-900-20230712-052249-00000000_ortho";

    private static Scene open(String stem, String extension) throws SceneException {
        return new GeoTiffScenes(new AcquisitionReader())
                .open(SAMPLE.resolve("scenes").resolve(stem + extension));
    }

    private static Site site() throws Exception {
        return SiteFile.read(SAMPLE.resolve("site.geojson"));
    }

    private static GroundMove known(String stem) throws Exception {
        Truth truth = Truth.read(SAMPLE.resolve("truth").resolve(stem + ".truth.geojson"));
        return GroundMove.shift(-truth.offsetEastM(), -truth.offsetNorthM());
    }

    /** The site with its tracks moved: what a scene would need that is displaced the other way. */
    private static Site moved(Site site, GroundMove move, GroundFrame ground) {
        GroundOutline outline = new GroundOutline(ground);
        Coordinate pivot = outline.utm(site.centre());
        List<Track> tracks = new ArrayList<>();
        for (Track track : site.tracks()) {
            LineString line = (LineString) track.centreline().copy();
            for (Coordinate c : line.getCoordinates()) {
                Coordinate utm = outline.utm(c);
                c.setCoordinate(outline.lonLat(move.apply(utm.x, utm.y, pivot)));
            }
            line.geometryChanged();
            tracks.add(new Track(track.name(), line, track.gaugeMm(), track.extra()));
        }
        return new Site(
                site.name(), site.timeZone(), site.referenceScene(), site.areas(), tracks, site.zones(), site.extra());
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0, 1", "3, -4, 0, 1", "-4, 2, 0.8, 1", "1, 2, -1, 0.99"})
    void aSceneIsBroughtOntoTracksThatAreShiftedTurnedAndStretched(
            double east, double north, double degrees, double scale) throws Exception {
        try (Scene scene = open(CLEAR, ".TIF")) {
            Coordinate centre = site().centre();
            GroundMove displacement = new GroundMove(east, north, degrees, scale, centre.x, centre.y);
            Site site = moved(site(), displacement, scene.ground());
            List<TrackLine> lines = TrackLayout.lines(site, scene.ground());
            Registration found = new SceneRegistration(site, new CentreNetwork())
                    .of(scene, lines, image(scene, site), RegistrationHint.NONE);

            assertThat(found.trusted()).isTrue();
            assertThat(found.basis()).isEqualTo(Registration.Basis.TRACKS);
            assertThat(found.residualM().orElseThrow()).isLessThan(0.4);
            assertThat(worstAcross(found.move(), scene, displacement)).isLessThan(0.5);
        }
    }

    /** Largest error across the tracks at the places where they truly lie, metres. */
    private static double worstAcross(GroundMove found, Scene scene, GroundMove displacement) throws Exception {
        GroundOutline outline = new GroundOutline(scene.ground());
        Coordinate pivot = outline.utm(site().centre());
        GroundMove known = known(CLEAR);
        double worst = 0;
        for (TrackLine line : TrackLayout.lines(site(), scene.ground())) {
            for (int i = 0; i < line.size(); i += 100) {
                Coordinate got = found.apply(line.east(i) - known.eastM(), line.north(i) - known.northM(), pivot);
                Coordinate want = displacement.apply(line.east(i), line.north(i), pivot);
                double heading = line.heading(i) + Math.toRadians(displacement.rotationDeg());
                worst = Math.max(
                        worst, Math.abs((got.y - want.y) * Math.cos(heading) - (got.x - want.x) * Math.sin(heading)));
            }
        }
        return worst;
    }

    @Test
    void aNudgeHoldsAsItIs() throws Exception {
        try (Scene scene = open(CLEAR, ".TIF")) {
            KnownPlaces places = new KnownPlaces(
                    file -> {
                        throw new AssertionError("no other scene is needed");
                    },
                    Optional.of(Path.of("reference.tif")),
                    Map.of(scene.info().path().toAbsolutePath().normalize(), GroundMove.shift(2.5, -1)));
            Registration found = new SceneRegistration(site(), new CentreNetwork())
                    .of(
                            scene,
                            List.of(),
                            image(scene, site()),
                            places.of(scene.info().path()));
            assertThat(found).isEqualTo(Registration.byHand(GroundMove.shift(2.5, -1)));
        }
    }

    /** A scene that shows no rails, and one whose rails leave doubt, are laid over the reference scene. */
    @Test
    void theReferenceSceneServesWhereTheTracksDoNot() throws Exception {
        try (Scene scene = open(OTHER, ".tif")) {
            GroundMove here = known(OTHER);
            RegistrationHint hint = new RegistrationHint(
                    Optional.empty(),
                    Optional.of(new RegistrationHint.Reference(() -> open(CLEAR, ".TIF"), Optional.of(known(CLEAR)))));
            Registration found =
                    new SceneRegistration(site(), new CentreNetwork()).of(scene, List.of(), image(scene, site()), hint);
            assertThat(found.basis()).isEqualTo(Registration.Basis.REFERENCE);
            assertThat(found.trusted()).isTrue();
            assertThat(found.eastM()).isCloseTo(here.eastM(), within(0.7));
            assertThat(found.northM()).isCloseTo(here.northM(), within(0.7));
        }
    }

    @Test
    void aReferenceOfOtherGroundIsNotTrusted() throws Exception {
        try (Scene scene = open(OTHER, ".tif");
                Scene reference = open(CLEAR, ".TIF")) {
            GroundOutline frame = new GroundOutline(scene.ground());
            var box = frame.toUtm(site().areas().get(0).boundary()).getEnvelopeInternal();
            Registration found = new ReferenceRegistration(site().centre(), box, frame, List.of())
                    .measure(scene, reference, RegisteredGround.of(reference.ground(), GroundMove.shift(130, 70)));
            assertThat(found.trusted()).isFalse();
            assertThat(found.applied()).isFalse();
        }
    }

    private static TiledImage image(Scene scene, Site site) throws Exception {
        return new TiledImage(
                scene, Radiometry.measure(scene, SiteWindow.of(scene, site).orElseThrow()));
    }
}

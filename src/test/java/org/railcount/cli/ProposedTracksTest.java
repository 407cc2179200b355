package org.railcount.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.railcount.detect.PaintedScene;
import org.railcount.detect.PaintedTracks;
import org.railcount.model.Area;
import org.railcount.model.Site;
import org.railcount.model.Track;
import org.railcount.project.SiteFile;

/** A draft of a site's tracks and how good it is, on two painted tracks across a scene of 240 m. */
class ProposedTracksTest {
    private static final double[] NORTH = {-6, 6};
    private static final PaintedTracks PAINTED = new PaintedTracks(200, NORTH);
    private static final Area YARD = new Area("Yard", PaintedScene.rectangle(0, 0, 240, 64), Map.of());
    private static final Area FAR = new Area("Far", PaintedScene.rectangle(900, 0, 1000, 64), Map.of());

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path scene;
    private Path draft;

    @BeforeEach
    void prepare() throws Exception {
        scene = Files.createFile(folder.resolve("tracks.tif"));
        draft = folder.resolve("draft.geojson");
    }

    private int run(Object... arguments) {
        return new RailcountCli(file -> PAINTED.scene(), setup -> FakeScenes::detect, paths -> 0)
                .writingTo(new PrintWriter(out, true), new PrintWriter(err, true))
                .run(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    }

    private static Track track(double north) {
        return new Track(
                "at " + north,
                new GeometryFactory().createLineString(new Coordinate[] {
                    PaintedScene.lonLat(0, 32 - north), PaintedScene.lonLat(240, 32 - north)
                }),
                OptionalInt.empty(),
                Map.of());
    }

    private Path site(List<Area> areas, List<Track> tracks) throws Exception {
        Path file = folder.resolve("site.geojson");
        SiteFile.write(file, new Site("Painted", ZoneOffset.UTC, Optional.empty(), areas, tracks, List.of(), Map.of()));
        return file;
    }

    private List<Track> proposed(Object... more) throws Exception {
        Object[] arguments = Stream.concat(
                        Stream.of("propose-tracks", "--site", folder.resolve("site.geojson"), "--out", draft, scene),
                        Arrays.stream(more))
                .toArray();
        assertThat(run(arguments)).as(err.toString()).isZero();
        return SiteFile.read(draft).tracks();
    }

    private static boolean isOn(Track track, double north) {
        double south = PaintedScene.lonLat(0, 32 - north).y;
        return Math.abs(track.centreline().getCentroid().getY() - south) * 1e5 < 1;
    }

    /** The scene does not show one of the areas, which is passed over. */
    @Test
    void aDraftIsWrittenThatSaysOfEachTrackHowSureItIs() throws Exception {
        site(List.of(FAR, YARD), List.of());
        List<Track> tracks = proposed();
        for (double north : NORTH) {
            assertThat(tracks).anyMatch(track -> isOn(track, north));
        }
        assertThat(tracks).allSatisfy(track -> {
            assertThat(track.extra()).containsEntry("proposed", true).containsKey("length_m");
            assertThat(((Number) track.extra().get("confidence")).doubleValue()).isBetween(0.7, 1.0);
        });
        assertThat(tracks).extracting(Track::name).contains("Proposed 1", "Proposed 2");
        assertThat(out.toString())
                .startsWith(tracks.size() + " tracks proposed in ")
                .contains("check them before use: Site > Import lines and areas.");

        Path truth = site(List.of(YARD), List.of(track(-6), track(6)));
        out.getBuffer().setLength(0);
        assertThat(run("evaluate-tracks", "--site", truth, "--proposals", draft))
                .as(err.toString())
                .isZero();
        // The painted scene's degrees are 100 km long, so that a metre of it is no true metre.
        assertThat(out.toString())
                .matches(
                        "true 36\\d m, found (9\\d\\.\\d|100\\.0) %; proposed 36\\d m in 2 tracks, false \\d\\.\\d %\\R");
    }

    @Test
    void aTrackOfTheSiteIsProposedOnlyAnew() throws Exception {
        site(List.of(YARD), List.of(track(6)));
        assertThat(proposed()).isNotEmpty().noneMatch(track -> isOn(track, 6));
        assertThat(proposed("--anew")).anyMatch(track -> isOn(track, 6));
    }

    @Test
    void whatIsLessSureThanAskedForIsLeftOut() throws Exception {
        site(List.of(YARD), List.of());
        assertThat(proposed("--least", "1")).isEmpty();
        assertThat(out.toString()).startsWith("0 tracks proposed");
    }

    @Test
    void wrongUsageIsALineThatSaysWhatToDo() throws Exception {
        Path site = site(List.of(FAR, YARD), List.of());
        assertRefused("has no area named Yrad", "--site", site, "--area", "Yrad", "--out", draft, scene);
        assertRefused("shows no area of", "--site", site, "--area", "Far", "--out", draft, scene);
        assertRefused("--least must be from 0 to 1", "--site", site, "--least", "70", "--out", draft, scene);
        assertRefused("would be overwritten", "--site", site, "--out", site, scene);
        assertRefused("has no area to look for tracks in", "--site", site(List.of(), List.of()), "--out", draft, scene);
        assertThat(draft).doesNotExist();
    }

    private void assertRefused(String hint, Object... arguments) {
        assertThat(run(Stream.concat(Stream.of("propose-tracks"), Stream.of(arguments))
                        .toArray()))
                .isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).contains(hint);
        err.getBuffer().setLength(0);
    }

    @Test
    void tracksOfOneHalfAndGroundThatWasNotLabelledAreLeftOutOfTheScore() throws Exception {
        Path truth = folder.resolve("truth.geojson");
        Files.writeString(truth, """
                {"type": "FeatureCollection", "features": [
                  {"type": "Feature", "properties": {"role": "track", "name": "a", "split": "test"},
                    "geometry": {"type": "LineString", "coordinates": [[7.6, 0.001], [7.602, 0.001]]}},
                  {"type": "Feature", "properties": {"role": "track", "name": "b", "split": "tune"},
                    "geometry": {"type": "LineString", "coordinates": [[7.6, 0.002], [7.602, 0.002]]}},
                  {"type": "Feature", "properties": {"role": "ignore", "name": "ladder"}, "geometry": {"type": "Polygon",
                    "coordinates": [[[7.601, 0], [7.603, 0], [7.603, 0.003], [7.601, 0.003], [7.601, 0]]]}}]}
                """);
        assertThat(run("evaluate-tracks", "--site", truth, "--proposals", truth, "--split", "test"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).startsWith("true 223 m, found 100.0 %");
        out.getBuffer().setLength(0);
        assertThat(run("evaluate-tracks", "--site", truth, "--proposals", truth, "--leave-out", truth))
                .isZero();
        assertThat(out.toString()).startsWith("true 22").contains("found 100.0 %", "in 2 tracks, false 0.0 %");
    }
}

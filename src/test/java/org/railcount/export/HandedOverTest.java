package org.railcount.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.distance.DiscreteHausdorffDistance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.railcount.imagery.GroundFrame;
import org.railcount.imagery.RegisteredGround;
import org.railcount.model.Area;
import org.railcount.model.AreaCount;
import org.railcount.model.CargoType;
import org.railcount.model.CountRange;
import org.railcount.model.CountStatus;
import org.railcount.model.Detection;
import org.railcount.model.DetectionRun;
import org.railcount.model.GroundMove;
import org.railcount.model.Origin;
import org.railcount.model.RailcarType;
import org.railcount.model.Registration;
import org.railcount.model.Site;
import org.railcount.model.Subject;
import org.railcount.model.Track;
import org.railcount.model.Verdict;

/** Counts and detections in files of other programs, there and back. */
class HandedOverTest {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final double LON = 130.57;
    private static final double LAT = 42.38;

    /** A scene of half a metre to the pixel; in a flat world a degree is 80 km wide and 111 km high. */
    private static final GroundFrame GROUND = new GroundFrame() {
        @Override
        public Coordinate pixelToLonLat(double col, double row) {
            return new Coordinate(LON + col / 160_000, LAT - row / 222_000);
        }

        @Override
        public Coordinate lonLatToPixel(double lon, double lat) {
            return new Coordinate((lon - LON) * 160_000, (LAT - lat) * 222_000);
        }

        @Override
        public int utmEpsg() {
            return 32652;
        }

        @Override
        public Coordinate pixelToUtm(double col, double row) {
            return new Coordinate(500_000 + col / 2, 4_700_000 - row / 2);
        }

        @Override
        public Coordinate utmToPixel(double easting, double northing) {
            return new Coordinate((easting - 500_000) * 2, (4_700_000 - northing) * 2);
        }
    };

    @TempDir
    private Path folder;

    private static Detection car(String id, double col, double row, double degrees, double length) {
        return detection(id, new Subject.Railcar(RailcarType.GONDOLA, true), col, row, degrees, length, 0.875);
    }

    private static Detection detection(
            String id, Subject subject, double col, double row, double degrees, double length, double confidence) {
        double u = Math.cos(Math.toRadians(degrees)) * length;
        double v = Math.sin(Math.toRadians(degrees)) * length;
        double across = 3 / length;
        List<Coordinate> ring = new ArrayList<>();
        for (double[] corner : new double[][] {{0, 0}, {1, 0}, {1, 1}, {0, 1}, {0, 0}}) {
            ring.add(GROUND.pixelToLonLat(
                    col + corner[0] * u - corner[1] * v * across, row + corner[0] * v + corner[1] * u * across));
        }
        Polygon outline = GEOMETRY.createPolygon(ring.toArray(Coordinate[]::new));
        return new Detection(id, subject, outline, confidence, Optional.of("T1"), length / 2, 1.5, length * 0.75);
    }

    private static SceneFindings scene(String name, GroundMove move, Detection... detections) {
        AreaCount count =
                new AreaCount("=yard", new CountRange(1, 2, 4), 1, 28, 28, 1, 0, 0, 0, 0, 1, CountStatus.COUNTED);
        AreaCount hidden =
                new AreaCount("quay", CountRange.exactly(0), 0, 0, 0, 0, 0, 0, 0, 0, 0, CountStatus.UNUSABLE);
        DetectionRun run = new DetectionRun(
                name,
                "",
                "",
                "track-guided",
                Map.of(),
                new Registration(move, Registration.Basis.TRACKS, OptionalDouble.empty(), 0.1, true, true),
                List.of(detections),
                List.of(),
                List.of(count, hidden),
                Optional.empty());
        return new SceneFindings(
                name,
                Optional.of(Instant.parse("2023-10-05T01:51:04Z")),
                Optional.empty(),
                run,
                Arrays.stream(detections)
                        .map(d -> new SceneFindings.Finding(
                                d, Optional.of(Origin.ANALYST), Optional.of(Verdict.ACCEPTED)))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    void aSpreadsheetRunsNothingFromAName(String name) throws IOException {
        Path file = folder.resolve("detections.csv");
        Detection d = car(name, 100, 100, 10, 28);
        Detection onTrack = new Detection(
                name, d.subject(), d.outline(), 0.9, Optional.of(name), d.lengthM(), d.widthM(), d.areaM2());

        DetectionsCsv.write(file, List.of(scene(name, GroundMove.NONE, onTrack)));

        String table = Files.readString(file);
        String row = table.substring(table.indexOf('\n') + 1);
        assertThat(row.replace("\"", "")).startsWith("'" + name);
        assertThat(row).doesNotContain(",=", ",+", ",@", ",\"=", ",\"+", ",\"-", ",\"@", ",\"\t", ",\"\r", ",\"\n");
    }

    @Test
    void theTableTellsWhatStandsWhere() throws IOException {
        Path file = folder.resolve("detections.csv");
        DetectionsCsv.write(file, List.of(scene("s", GroundMove.NONE, car("T1-001", 100, 100, 0, 28))));
        assertThat(Files.readAllLines(file).get(1))
                .isEqualTo("s,2023-10-05T01:51:04Z,T1-001,railcar,gondola,true,0.8750,T1,14.00,1.50,21.00,90.0,"
                        + "130.5707125,42.3795428,analyst,accepted,track-guided");
    }

    @Test
    void aGeoPackageIsWhatTheStandardAsks() throws Exception {
        Path file = folder.resolve("railcount.gpkg");
        Site site = new Site(
                "Yard",
                ZoneId.of("UTC"),
                Optional.empty(),
                List.of(new Area("'; DROP TABLE areas", car("a", 0, 0, 0, 900).outline(), Map.of())),
                List.of(new Track(
                        "T1",
                        GEOMETRY.createLineString(new Coordinate[] {new Coordinate(LON, LAT), new Coordinate(131, 43)}),
                        OptionalInt.empty(),
                        Map.of())),
                List.of(),
                Map.of());
        Detection detection = car("T1-001", 100, 100, 10, 28);
        Files.writeString(file, "an older file");

        GeoPackage.write(file, site, List.of(scene("s", GroundMove.NONE, detection)), Instant.EPOCH);

        byte[] header = Arrays.copyOf(Files.readAllBytes(file), 72);
        assertThat(new String(header, 0, 15)).isEqualTo("SQLite format 3");
        assertThat(Arrays.copyOfRange(header, 68, 72)).asString().isEqualTo("GPKG");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            assertThat(rows(statement, "PRAGMA integrity_check")).containsExactly("ok");
            assertThat(rows(statement, "PRAGMA foreign_key_check")).isEmpty();
            assertThat(rows(statement, "SELECT table_name || ' ' || data_type FROM gpkg_contents"))
                    .containsExactlyInAnyOrder(
                            "detections features", "areas features", "tracks features", "counts attributes");
            assertThat(rows(statement, "SELECT name FROM areas")).containsExactly("'; DROP TABLE areas");
            assertThat(rows(statement, "SELECT acquired || type || verdict FROM detections"))
                    .containsExactly("2023-10-05T01:51:04.000Zgondolaaccepted");
            assertThat(rows(statement, "SELECT status || coalesce(railcars, ' none') FROM counts"))
                    .containsExactly("counted2", "unusable none");
            assertThat(geometry(statement).equalsExact(detection.outline())).isTrue();
        }
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    private static Polygon geometry(Statement statement) throws SQLException, ParseException {
        try (ResultSet row = statement.executeQuery("SELECT geom FROM detections")) {
            byte[] blob = row.getBytes(1);
            int headerAndBox = 8 + 32;
            return (Polygon) new WKBReader().read(Arrays.copyOfRange(blob, headerAndBox, blob.length));
        }
    }

    private static List<String> rows(Statement statement, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }

    @Provide
    Arbitrary<Detection> detections() {
        Arbitrary<Subject> cars = Combinators.combine(Arbitraries.of(RailcarType.class), Arbitraries.of(true, false))
                .as(Subject.Railcar::new);
        Arbitrary<Subject> cargo = Arbitraries.of(CargoType.class).map(Subject.Cargo::new);
        return Combinators.combine(
                        Arbitraries.oneOf(cars, cargo, Arbitraries.just(new Subject.Ship())),
                        Arbitraries.doubles().between(100, 900),
                        Arbitraries.doubles().between(100, 900),
                        Arbitraries.doubles().between(-180, 180),
                        Arbitraries.doubles().between(6, 90),
                        Arbitraries.integers().between(0, 10_000))
                .as((subject, col, row, angle, length, confidence) ->
                        detection("d", subject, col, row, angle, length, confidence / 10_000.0));
    }

    @Property(tries = 200)
    void whatIsWrittenAsCocoOrGeoJsonIsReadAsItWas(
            @ForAll("detections") Detection detection, @ForAll @IntRange(min = -9, max = 9) int east)
            throws IOException {
        Path here = Files.createTempDirectory("railcount-handed");
        GroundMove move = GroundMove.shift(east, 2);
        SceneFindings scene = scene("s", move, detection);
        CocoFile coco = new CocoFile("test");
        coco.add(scene, "s.tif", GROUND, 1000, 1000);
        coco.write(here.resolve("coco.json"));
        FindingsGeoJson.write(here.resolve("all.geojson"), List.of(scene));

        ForeignThing inPixels = only(ForeignFile.read(here.resolve("coco.json"), Optional.empty()), true);
        ForeignThing onGround = only(ForeignFile.read(here.resolve("all.geojson"), Optional.empty()), false);

        GroundFrame site = RegisteredGround.of(GROUND, move);
        for (ForeignThing thing : List.of(inPixels, onGround)) {
            assertThat(thing.subject()).isEqualTo(detection.subject());
            assertThat(thing.id()).isEqualTo("d");
            assertThat(thing.confidence()).isEqualTo(detection.confidence());
        }
        Polygon back = polygon(inPixels.corners().stream()
                .map(at -> site.pixelToLonLat(at.x, at.y))
                .toList());
        assertThat(DiscreteHausdorffDistance.distance(back, detection.outline()))
                .isLessThan(2e-8);
        assertThat(DiscreteHausdorffDistance.distance(polygon(onGround.corners()), detection.outline()))
                .isLessThan(1e-8);
        Files.delete(here.resolve("coco.json"));
        Files.delete(here.resolve("all.geojson"));
        Files.delete(here);
    }

    private static ForeignThing only(ForeignFile file, boolean inPixels) {
        assertThat(file.inPixels()).isEqualTo(inPixels);
        assertThat(file.scenes()).containsOnlyKeys("s");
        assertThat(file.scenes().get("s")).hasSize(1);
        return file.scenes().get("s").get(0);
    }

    private static Polygon polygon(List<Coordinate> corners) {
        List<Coordinate> ring = new ArrayList<>(corners);
        ring.add(corners.get(0));
        return GEOMETRY.createPolygon(ring.toArray(Coordinate[]::new));
    }

    @Test
    void cocoLeavesOutWhatThePictureDoesNotShowAndTurnsItsBoxes() throws IOException {
        CocoFile coco = new CocoFile("test");
        coco.add(
                scene("s", GroundMove.NONE, car("in", 100, 100, 30, 28), car("out", 1990, 100, 0, 28)),
                "s.tif",
                GROUND,
                2000,
                1000);
        coco.write(folder.resolve("coco.json"));
        String text = Files.readString(folder.resolve("coco.json"));
        assertThat(text)
                .contains("\"id\":\"in\"")
                .doesNotContain("\"id\":\"out\"")
                .containsPattern("\"rbox\":\\[111\\.37\\d,108\\.29\\d,28\\.000,3\\.000,30\\.000]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"features\": [",
                "[]",
                "{}",
                "{\"features\":[{\"properties\":{\"kind\":\"ship\",\"scene\":\"s\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[1e999,2],[3,4],[5,6]]]}}]}",
                "{\"features\":[{\"properties\":{\"kind\":\"ship\",\"scene\":\"s\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[NaN,2],[3,4],[5,6]]]}}]}",
                "{\"features\":[{\"properties\":{\"kind\":\"ship\",\"scene\":\"s\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[\"1\",2],[3,4],[5,6]]]}}]}",
                "{\"features\":[{\"properties\":{\"kind\":\"ship\",\"scene\":\"s\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[1,2],[3,4]]]}}]}",
                "{\"features\":[{\"properties\":{\"kind\":\"ship\",\"scene\":\"s\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}}]}",
                "{\"features\":[{\"properties\":{\"kind\":\"ship\"},\"geometry\":null}]}",
                "{\"features\":[{\"properties\":{\"kind\":\"ship\",\"scene\":\"s\",\"confidence\":7},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[1,2],[3,4],[5,6]]]}}]}",
                "{\"images\":[],\"categories\":[],\"annotations\":[{\"category_id\":1,\"image_id\":1}]}",
                "{\"images\":[{\"id\":\"1\",\"file_name\":\"s.tif\"}],\"annotations\":[]}",
                "{\"images\":[{\"id\":1,\"file_name\":\"s.tif\"}],\"categories\":[{\"id\":1,\"name\":\"ship\"}],\"annotations\":[{\"category_id\":1,\"image_id\":1,\"bbox\":[1,2,1e30,4]}]}"
            })
    void aFileThatCannotBeTrustedIsOneSentence(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.json"), text);
        assertThatThrownBy(() -> ForeignFile.read(file, Optional.empty()))
                .isInstanceOf(IOException.class)
                .message()
                .startsWith("bad.json: ")
                .endsWith(".")
                .doesNotContain("\n", "Exception", "Jackson", "JsonReadFeature");
    }

    @Test
    void deepAndHugeFilesAreRefused() throws IOException {
        Path deep = Files.writeString(
                folder.resolve("deep.json"), "{\"features\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}");
        assertThatThrownBy(() -> ForeignFile.read(deep, Optional.empty())).hasMessageContaining("too deeply nested");
        Path digits =
                Files.writeString(folder.resolve("digits.json"), "{\"features\":[" + "9".repeat(1_000_000) + "]}");
        assertThatThrownBy(() -> ForeignFile.read(digits, Optional.empty())).hasMessageContaining("too long");
        Path huge = folder.resolve("huge.json");
        try (var channel = Files.newByteChannel(
                huge, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE)) {
            channel.position(ForeignFile.MAX_BYTES + 1);
            channel.write(java.nio.ByteBuffer.wrap(new byte[] {'}'}));
        }
        assertThatThrownBy(() -> ForeignFile.read(huge, Optional.empty())).hasMessageContaining("too large");
    }

    @Test
    void boxesOfOtherProgramsAreUnderstood() throws IOException {
        Path file = Files.writeString(folder.resolve("other.json"), """
                {"images": [{"id": 7, "file_name": "a/b/s.tif"}],
                 "categories": [{"id": 3, "name": "Boxcar"}, {"id": 4, "name": "truck"}],
                 "annotations": [
                   {"id": 1, "image_id": 7, "category_id": 3, "bbox": [10, 20, 30, 5], "score": 0.75},
                   {"id": 2, "image_id": 7, "category_id": 3, "rbox": [25, 22.5, 30, 5, 90]},
                   {"id": 3, "image_id": 7, "category_id": 4, "bbox": [1, 2, 3, 4]}]}
                """);
        ForeignFile read = ForeignFile.read(file, Optional.empty());
        assertThat(read.unknown()).isEqualTo(1);
        List<ForeignThing> things = read.scenes().get("s");
        assertThat(things).extracting(ForeignThing::confidence).containsExactly(0.75, 0.5);
        assertThat(things.get(0).corners())
                .containsExactly(
                        new Coordinate(10, 20), new Coordinate(40, 20), new Coordinate(40, 25), new Coordinate(10, 25));
        assertThat(polygon(things.get(1).corners()).getEnvelopeInternal().getHeight())
                .isEqualTo(30);
    }
}

package org.railcount.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.railcount.model.AreaCount;
import org.railcount.model.CargoType;
import org.railcount.model.ContainerRows;
import org.railcount.model.CountRange;
import org.railcount.model.CountStatus;
import org.railcount.model.Detection;
import org.railcount.model.DetectionRun;
import org.railcount.model.GroundMove;
import org.railcount.model.RailcarType;
import org.railcount.model.Registration;
import org.railcount.model.Subject;
import org.railcount.model.Train;
import org.railcount.model.TypeTotals;

class DetectionsGeoJsonTest {
    /** Clockwise, which RFC 7946 forbids for an outer ring. */
    private static final Polygon CLOCKWISE = new GeometryFactory().createPolygon(new Coordinate[] {
        new Coordinate(130.123456789123, 42.4),
        new Coordinate(130.123456789123, 42.5),
        new Coordinate(130.2, 42.5),
        new Coordinate(130.2, 42.4),
        new Coordinate(130.123456789123, 42.4)
    });

    private static final DetectionRun RUN = new DetectionRun(
            "scene",
            "ab12",
            "cd34",
            "track-guided 1",
            Map.of("gap_m", "1.1"),
            new Registration(
                    new GroundMove(1.25, -0.5, 0.3, 0.998, 130.1, 42.4),
                    Registration.Basis.REFERENCE,
                    OptionalDouble.of(0.4),
                    0.7,
                    false,
                    true),
            List.of(
                    new Detection(
                            "r1",
                            new Subject.Railcar(RailcarType.GONDOLA, true),
                            CLOCKWISE,
                            0.91,
                            Optional.of("track 3"),
                            13.9,
                            3.1,
                            43.1),
                    new Detection("c1", new Subject.Cargo(CargoType.BLUE), CLOCKWISE, 0.5, Optional.empty(), 12, 8, 96),
                    new Detection("s1", new Subject.Ship(), CLOCKWISE, 0.7, Optional.empty(), 110, 18, 1900)),
            List.of(new Train("track 3", "yard", 200.5, 14)),
            List.of(new AreaCount(
                    "yard",
                    new CountRange(12, 14, 15),
                    1,
                    200.5,
                    200.5,
                    1,
                    1,
                    96,
                    1,
                    110,
                    0.9,
                    CountStatus.PARTIAL,
                    new TypeTotals(
                            Map.of(RailcarType.GONDOLA, 12, RailcarType.TANK, 2), Map.of(RailcarType.GONDOLA, 1)),
                    new ContainerRows(2, 87.5, 24.5))),
            Optional.of("Part of the tracks is under cloud."),
            OptionalDouble.of(1.25));

    @TempDir
    private Path folder;

    @Test
    void comesBackAsItWas() throws IOException {
        Path file = folder.resolve("scene.detections.geojson");
        DetectionsGeoJson.write(file, RUN);

        DetectionRun read = DetectionsGeoJson.read(file);

        assertThat(read).usingRecursiveComparison().ignoringFields("detections").isEqualTo(RUN);
        assertThat(read.detections())
                .extracting(Detection::subject)
                .isEqualTo(RUN.detections().stream().map(Detection::subject).toList());
        assertThat(read.detections().get(0).track()).hasValue("track 3");
        assertThat(read.detections().get(0).outline().getCoordinates()[0].x).isCloseTo(130.123456789, within(1e-8));
    }

    @Test
    void followsTheContractAndRfc7946() throws IOException {
        Path file = folder.resolve("scene.detections.geojson");
        DetectionsGeoJson.write(file, RUN);
        JsonNode json = new ObjectMapper().readTree(file.toFile());

        assertThat(json.path("type").asText()).isEqualTo("FeatureCollection");
        JsonNode railcar = json.path("features").get(0);
        assertThat(railcar.path("properties").fieldNames())
                .toIterable()
                .containsExactly(
                        "id", "kind", "type", "covered", "confidence", "track", "length_m", "width_m", "area_m2");
        assertThat(railcar.path("properties").path("type").asText()).isEqualTo("gondola");
        assertThat(railcar.path("properties").path("covered").asBoolean()).isTrue();
        assertThat(json.path("features").get(1).path("properties").path("kind").asText())
                .isEqualTo("cargo");
        assertThat(json.path("features").get(2).path("properties").path("track").isNull())
                .isTrue();
        JsonNode ring = railcar.path("geometry").path("coordinates").get(0);
        Coordinate[] positions = new Coordinate[ring.size()];
        for (int i = 0; i < ring.size(); i++) {
            positions[i] = new Coordinate(
                    ring.get(i).get(0).asDouble(), ring.get(i).get(1).asDouble());
        }
        assertThat(Orientation.isCCW(positions)).isTrue();
        assertThat(positions[0]).isEqualTo(positions[positions.length - 1]);
        assertThat(Files.readString(file)).contains("130.12345679").doesNotContain("130.123456789");
    }

    @Test
    void aTypeThatNobodyKnowsIsToldWithThoseThatAreKnown() throws IOException {
        Path file = Files.writeString(folder.resolve("labels.geojson"), """
                {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"kind": "cargo", "type": "Pink"},
                "geometry": {"type": "Polygon", "coordinates": [[[1,1],[2,1],[2,2],[1,1]]]}}]}
                """);

        assertThatThrownBy(() -> DetectionsGeoJson.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith(
                        "feature 1 is not a detection: \"pink\" is none of blue, white, green, container, other.");
    }

    @Test
    void aWrongValueOfAnyLengthMakesNoSentenceOfAnyLength() throws IOException {
        Path file = Files.writeString(folder.resolve("long.detections.geojson"), """
                {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"kind": "%s"},
                "geometry": {"type": "Polygon", "coordinates": [[[1, 1], [2, 1], [2, 2], [1, 1]]]}}]}
                """.formatted("[".repeat(20_000)));
        assertThatThrownBy(() -> DetectionsGeoJson.read(file))
                .hasMessageContaining("feature 1 is not a detection")
                .satisfies(e -> assertThat(
                                e.getMessage().length() - file.toString().length())
                        .isLessThan(500));
    }

    @Test
    void readsWhatOthersWrote() throws IOException {
        Path file = Files.writeString(folder.resolve("labels.geojson"), """
                {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"kind": "railcar"},
                "geometry": {"type": "Polygon", "coordinates": [[[1,1],[2,1],[2,2],[1,1]]]}}]}
                """);

        DetectionRun run = DetectionsGeoJson.read(file);

        assertThat(run.detections()).hasSize(1);
        assertThat(run.detections().get(0).subject()).isEqualTo(new Subject.Railcar(RailcarType.UNKNOWN, false));
        assertThat(run.counts()).isEmpty();
    }

    @Test
    void namesTheFaultInOneSentence() throws IOException {
        Path notJson = Files.writeString(folder.resolve("a.geojson"), "railcars, please");
        Path noFeatures = Files.writeString(folder.resolve("b.geojson"), "{\"type\": \"Point\"}");
        Path badKind = Files.writeString(
                folder.resolve("c.geojson"), "{\"features\": [{\"properties\": {\"kind\": \"tree\"}}]}");

        assertThatThrownBy(() -> DetectionsGeoJson.read(notJson)).hasMessageContaining("a.geojson: not JSON");
        assertThatThrownBy(() -> DetectionsGeoJson.read(noFeatures)).hasMessageContaining("no list of features");
        assertThatThrownBy(() -> DetectionsGeoJson.read(badKind))
                .hasMessageContaining("feature 1")
                .hasMessageContaining("tree");
    }

    /** JSON knows numbers that Java does not. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"features\": [{\"properties\": {\"kind\": \"ship\", \"length_m\": 1e999}, \"geometry\": {\"type\": \"Polygon\","
                        + " \"coordinates\": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}}]}",
                "{\"features\": [{\"properties\": {\"kind\": \"ship\"}, \"geometry\": {\"type\": \"Polygon\","
                        + " \"coordinates\": [[[0, 0], [1, -1e999], [1, 1], [0, 0]]]}}]}",
                "{\"features\": [], \"railcount\": {\"counts\": [{\"cargo_area_m2\": \"1e999\"}]}}",
                "{\"features\": [], \"railcount\": {\"registration\": {\"pivot\": [1e999, 0]}}}"
            })
    void refusesNumbersThatNothingCanBeReckonedWith(String json) throws IOException {
        Path file = Files.writeString(folder.resolve("a.geojson"), json);

        assertThatThrownBy(() -> DetectionsGeoJson.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageEndingWith("is no number that can be used.");
    }

    /** Such a beginning is taken for UTF-32, which the rest is not. */
    @Test
    void namesAFileThatBeginsInNoKnownEncoding() throws IOException {
        Path odd = Files.write(folder.resolve("a.geojson"), new byte[] {0, 0, 0, '{', '"', '9', ' ', '['});

        assertThatThrownBy(() -> DetectionsGeoJson.read(odd)).hasMessageContaining("a.geojson: not valid JSON");
        assertThatThrownBy(() -> ForeignFile.read(odd, Optional.empty()))
                .hasMessageContaining("a.geojson: not valid JSON");
    }
}

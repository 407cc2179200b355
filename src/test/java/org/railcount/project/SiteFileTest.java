package org.railcount.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.railcount.model.Area;
import org.railcount.model.Site;
import org.railcount.model.SiteHash;
import org.railcount.model.Track;
import org.railcount.model.Zone;

class SiteFileTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SQUARE =
            "[[[130.60,42.41],[130.61,42.41],[130.61,42.42],[130.60,42.42],[130.60,42.41]]]";

    @TempDir
    Path folder;

    private Path file(String json) throws Exception {
        return Files.writeString(folder.resolve("yard.geojson"), json);
    }

    private static String collection(String features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}";
    }

    private static String feature(String properties, String type, String coordinates) {
        return "{\"type\":\"Feature\",\"properties\":{" + properties + "},\"geometry\":{\"type\":\"" + type
                + "\",\"coordinates\":" + coordinates + "}}";
    }

    private static String area(String name, String ring) {
        return feature("\"role\":\"area\",\"name\":\"" + name + "\"", "Polygon", ring);
    }

    private static String track(String name, String line) {
        return feature("\"role\":\"track\",\"name\":\"" + name + "\"", "LineString", line);
    }

    @Test
    void readsTheRealYard() throws Exception {
        Path site = Stream.of(Path.of("../shared"), Path.of("../../shared"))
                .map(shared -> shared.resolve("real/muttenz/site.geojson"))
                .filter(Files::exists)
                .findFirst()
                .orElse(null);
        assumeTrue(site != null, "the real scene is not on this machine");
        SiteFile.Loaded loaded = SiteFile.load(site);
        assertThat(loaded.warnings()).isEmpty();
        assertThat(loaded.site().name()).isEqualTo("Muttenz yard (evaluation)");
        assertThat(loaded.site().timeZone()).isEqualTo(ZoneId.of("Europe/Zurich"));
        assertThat(loaded.site().areas()).extracting(Area::name).containsExactly("Muttenz");
        assertThat(loaded.site().tracks()).hasSize(65);
        Track first = loaded.site().tracks().get(0);
        assertThat(first.gaugeMm()).hasValue(1435);
        assertThat(first.extra()).containsEntry("split", "tune");
        assertThat(first.centreline().getCoordinateN(0)).isEqualTo(new Coordinate(7.65457501, 47.53556103));
    }

    @Test
    void everyRoleBecomesWhatItIsFor() throws Exception {
        Site site = SiteFile.read(file("{\"type\":\"FeatureCollection\",\"railcount\":{\"name\":\"Yard\",\"time_zone\":"
                + "\"Asia/Pyongyang\",\"reference_scene\":\"a.tif\"},\"features\":["
                + area("A", SQUARE) + ","
                + track("T", "[[130.60,42.41],[130.61,42.42]]") + ","
                + feature("\"role\":\"cargo_zone\",\"name\":\"C\"", "Polygon", SQUARE) + ","
                + feature("\"role\":\"water\",\"name\":\"W\"", "Polygon", SQUARE) + ","
                + feature("\"role\":\"ignore\",\"name\":\"I\"", "Polygon", SQUARE) + "]}"));
        assertThat(site.name()).isEqualTo("Yard");
        assertThat(site.timeZone()).isEqualTo(ZoneId.of("Asia/Pyongyang"));
        assertThat(site.referenceScene()).contains("a.tif");
        assertThat(site.areas()).extracting(Area::name).containsExactly("A");
        assertThat(site.tracks()).extracting(Track::name).containsExactly("T");
        assertThat(site.zones()).extracting(Zone::name).containsExactly("C", "W", "I");
        assertThat(site.zones())
                .extracting(Zone::kind)
                .containsExactly(Zone.Kind.CARGO, Zone.Kind.WATER, Zone.Kind.IGNORE);
    }

    @Test
    void whatIsNotKnownSurvivesAtEveryLevel() throws Exception {
        String json = """
                {"type":"FeatureCollection",
                 "crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}},
                 "licence":{"by":["x",{"deep":[1,2.50,null,true]}]},
                 "railcount":{"name":"Yard","time_zone":"Europe/Zurich","palette":{"cars":"#e69f00"}},
                 "features":[
                  {"type":"Feature","id":"way/7","drawn_by":{"who":"K"},
                   "properties":{"role":"track","name":"T 1","gauge_mm":1520,"surface":null,"tags":{"service":["yard",4]}},
                   "geometry":{"type":"LineString","source":"map","coordinates":[[130.60806012,42.41,4.5],[130.61,42.42,5]]}},
                  {"type":"Feature","id":9,"properties":{"role":"signal","name":"S"},
                   "geometry":{"type":"Point","coordinates":[130.6,42.4]}},
                  {"type":"Feature","properties":null,"geometry":null}
                 ]}""";
        Path file = file(json);
        SiteFile.Loaded loaded = SiteFile.load(file);
        assertThat(loaded.warnings()).hasSize(2);
        assertThat(loaded.warnings().get(0))
                .startsWith("yard.geojson, feature 2 \"S\": the role \"signal\" is not known");
        SiteFile.write(file, loaded.site());
        assertThat(JSON.readTree(file.toFile())).isEqualTo(JSON.readTree(json));
    }

    @Test
    void writtenFileIsOneFeatureToALineAndFollowsTheRingRule() throws Exception {
        String clockwise = "[[[130.60,42.41],[130.60,42.42],[130.61,42.42],[130.61,42.41],[130.60,42.41]]]";
        Path file = file(collection(area("A", clockwise) + "," + track("T", "[[130.60,42.41],[130.61,42.42]]")));
        SiteFile.write(file, SiteFile.read(file));
        assertThat(Files.readAllLines(file))
                .filteredOn(line -> line.contains("\"Feature\""))
                .hasSize(2);
        JsonNode ring = JSON.readTree(file.toFile()).at("/features/0/geometry/coordinates/0");
        assertThat(ring.get(1).get(0).asDouble())
                .as("counter-clockwise: second corner lies east")
                .isEqualTo(130.61);
        assertThat(Files.list(folder)).as("no temporary file is left").containsExactly(file);
    }

    @Test
    void severalPartsBecomeSeveralFeatures() throws Exception {
        SiteFile.Loaded loaded = SiteFile.load(file(collection(feature(
                        "\"role\":\"track\",\"name\":\"T\"",
                        "MultiLineString",
                        "[[[130.60,42.41],[130.61,42.42]],[[130.62,42.41],[130.63,42.42]]]")
                + "," + feature("\"role\":\"area\",\"name\":\"A\"", "MultiPolygon", "[" + SQUARE + "]"))));
        assertThat(loaded.site().tracks()).extracting(Track::name).containsExactly("T (1)", "T (2)");
        assertThat(loaded.site().areas()).extracting(Area::name).containsExactly("A");
        assertThat(loaded.warnings()).hasSize(1);
    }

    @Test
    void namesAndGaugesThatAreMissingOrOddDoNotStopTheSite() throws Exception {
        SiteFile.Loaded loaded = SiteFile.load(file(collection(feature(
                        "\"role\":\"track\",\"gauge_mm\":\"1435;1520\"",
                        "LineString",
                        "[[130.60,42.41],[130.61,42.42]]")
                + ","
                + feature(
                        "\"role\":\"track\",\"name\":7,\"gauge_mm\":1e999999999",
                        "LineString",
                        "[[130.60,42.41],[130.61,42.42]]"))));
        assertThat(loaded.site().name()).isEqualTo("yard");
        assertThat(loaded.site().tracks()).extracting(Track::name).containsExactly("track 1", "7");
        assertThat(loaded.site().tracks()).extracting(Track::gaugeMm).containsOnly(OptionalInt.empty());
        assertThat(loaded.site().tracks().get(0).extra()).containsEntry("gauge_mm", "1435;1520");
        assertThat(loaded.warnings()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\":\"FeatureCollection\",                     | not valid JSON at line 1",
                "<kml/>                                               | not valid JSON at line 1",
                "[1,2]                                                | holds no JSON object",
                "{}                                                   | the root is no GeoJSON, not a FeatureCollection",
                "{\"type\":\"Feature\"}                               | the root is a Feature, not a FeatureCollection",
                "{\"type\":\"FeatureCollection\"}                     | it has no list of features",
                "{\"type\":\"FeatureCollection\",\"features\":[3]}    | feature 1: this is no GeoJSON feature",
                "{\"type\":\"FeatureCollection\",\"features\":[],\"railcount\":{\"time_zone\":\"Mars/Base\"}} | the time zone \"Mars/Base\" is not known",
                "{\"type\":\"FeatureCollection\",\"features\":[],\"crs\":{\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::32652\"}}} | it is in the reference system urn:ogc:def:crs:EPSG::32652; save it in WGS 84",
            })
    void aFileThatIsNoSiteIsRefusedWithOneSentence(String json, String sentence) throws Exception {
        assertThatThrownBy(() -> SiteFile.read(file(json)))
                .isInstanceOf(ProjectException.class)
                .hasMessageStartingWith("yard.geojson")
                .hasMessageContaining(sentence)
                .hasMessageMatching("[^\\n]+");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Polygon    | [[[0,0],[1,0],[1,1],[0,1]]]           | its ring is open",
                "Polygon    | [[[0,0],[1,1],[1,0],[0,1],[0,0]]]     | its outline crosses itself near 0.5, 0.5",
                "Polygon    | [[[0,0],[1,0],[0,0]]]                 | fewer than four positions",
                "Polygon    | []                                    | its polygon is empty",
                "Polygon    | [[[635000,4697000],[635100,4697000],[635100,4697100],[635000,4697000]]] | perhaps it is in metres",
                "Polygon    | [[[42.4,130.6],[42.5,130.6],[42.5,130.7],[42.4,130.6]]] | latitude and longitude the wrong way round",
                "Polygon    | [[[0,\"a\"],[1,0],[1,1],[0,1]]]       | a position is not a pair of numbers",
                "Polygon    | 7                                     | its geometry is broken",
                "LineString | [[0,0],[1,1]]                         | a LineString stands where a Polygon is needed",
            })
    void aBrokenOutlineIsNamed(String type, String coordinates, String sentence) throws Exception {
        Path file = file(collection(track("T", "[[0,0],[1,1]]") + ","
                + feature("\"role\":\"area\",\"name\":\"Yard A\"", type, coordinates)));
        assertThatThrownBy(() -> SiteFile.read(file))
                .isInstanceOf(ProjectException.class)
                .hasMessageStartingWith("yard.geojson, feature 2 \"Yard A\": ")
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LineString      | []              | fewer than two positions",
                "LineString      | [[0,0]]         | fewer than two positions",
                "LineString      | [[0,0],[0,0]]   | its line has no length",
                "MultiLineString | []              | its line is empty",
            })
    void anEmptyTrackIsNamed(String type, String coordinates, String sentence) throws Exception {
        Path file = file(collection(feature("\"role\":\"track\",\"name\":\"T9\"", type, coordinates)));
        assertThatThrownBy(() -> SiteFile.read(file))
                .isInstanceOf(ProjectException.class)
                .hasMessageStartingWith("yard.geojson, feature 1 \"T9\": ")
                .hasMessageContaining(sentence);
    }

    @Test
    void twoTracksOfOneNameAreRefusedButAnAreaMayShareIt() throws Exception {
        String line = "[[130.60,42.41],[130.61,42.42]]";
        SiteFile.read(file(collection(track("X", line) + "," + area("X", SQUARE))));
        assertThatThrownBy(() -> SiteFile.read(file(collection(track("X", line) + "," + track("X", line)))))
                .hasMessage("yard.geojson, feature 2 \"X\": another track has this name already; give each its own, as"
                        + " counts are filed by it.");
    }

    @Test
    void hugeAndDeepFilesAreRefused() throws Exception {
        Path deep = file("{\"a\":".repeat(5000) + "1" + "}".repeat(5000));
        assertThatThrownBy(() -> SiteFile.read(deep)).hasMessageContaining("too deeply nested");
        Path huge = folder.resolve("huge.geojson");
        try (var sparse = new java.io.RandomAccessFile(huge.toFile(), "rw")) {
            sparse.setLength(JsonObjectFile.MAX_BYTES + 1);
        }
        assertThatThrownBy(() -> SiteFile.read(huge)).hasMessageContaining("too large");
        assertThatThrownBy(() -> SiteFile.read(folder.resolve("none.geojson"))).hasMessageContaining("no such file");
        assertThatThrownBy(() -> SiteFile.read(folder)).hasMessageContaining("this is a folder");
    }

    @Test
    void aSiteThatCouldNotBeReadAgainIsNotWritten() throws Exception {
        Path file = file(collection(area("A", SQUARE)));
        String before = Files.readString(file);
        GeometryFactory geometry = new GeometryFactory();
        Area crossed = new Area(
                "B",
                geometry.createPolygon(new Coordinate[] {
                    new Coordinate(0, 0),
                    new Coordinate(1, 1),
                    new Coordinate(1, 0),
                    new Coordinate(0, 1),
                    new Coordinate(0, 0)
                }),
                Map.of());
        Site site = new Site("S", ZoneId.of("UTC"), Optional.empty(), List.of(crossed), List.of(), List.of(), Map.of());
        assertThatThrownBy(() -> SiteFile.write(file, site)).hasMessageContaining("crosses itself");
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    void theHashFollowsTheGeometryAndNotTheProperties() throws Exception {
        String line = "[[130.60,42.41],[130.61,42.42]]";
        String hash = SiteHash.of(SiteFile.read(file(collection(track("T", line)))));
        assertThat(hash).matches("[0-9a-f]{64}");
        assertThat(SiteHash.of(SiteFile.read(file(
                        collection(feature("\"role\":\"track\",\"name\":\"T\",\"note\":\"x\"", "LineString", line))))))
                .isEqualTo(hash);
        assertThat(SiteHash.of(SiteFile.read(file(collection(track("T", "[[130.60,42.41],[130.61,42.4200001]]"))))))
                .isNotEqualTo(hash);
    }
}

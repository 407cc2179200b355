package org.railcount.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.model.Area;
import org.railcount.model.Site;
import org.railcount.model.SiteHash;
import org.railcount.model.Track;
import org.railcount.model.Zone;

class SiteImportTest {
    private static final String KML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2"><Document><name>Yard</name>
            <Style id="s"><LineStyle><color>ff0000ff</color></LineStyle></Style>
            <Folder><name>Tracks</name><Folder><name>West</name>
              <Placemark><name>T 1 &amp; 2</name><description>main</description><styleUrl>#s</styleUrl>
                <ExtendedData><Data name="gauge"><value>1520</value></Data>
                  <SchemaData><SimpleData name="surveyed">2023</SimpleData></SchemaData></ExtendedData>
                <LineString><tessellate>1</tessellate><coordinates>
                  130.60,42.41,0 130.61, 42.42, 5
                  130.62,42.42 </coordinates></LineString></Placemark>
            </Folder>
              <Placemark><MultiGeometry>
                <LineString><coordinates>130.60,42.40 130.61,42.40</coordinates></LineString>
                <MultiGeometry><LineString><coordinates>130.60,42.39 130.61,42.39</coordinates></LineString></MultiGeometry>
                <Point><coordinates>130.60,42.39</coordinates></Point>
              </MultiGeometry></Placemark>
            </Folder>
            <Placemark><name>Yard</name><Polygon>
              <innerBoundaryIs><LinearRing><coordinates>130.603,42.413 130.605,42.413 130.605,42.415</coordinates></LinearRing></innerBoundaryIs>
              <outerBoundaryIs><LinearRing><coordinates>130.60,42.41 130.61,42.41 130.61,42.42 130.60,42.42</coordinates></LinearRing></outerBoundaryIs>
            </Polygon></Placemark>
            </Document></kml>
            """;

    @TempDir
    Path folder;

    private SiteImport read(String name, String content) throws Exception {
        return SiteImport.read(Files.writeString(folder.resolve(name), content));
    }

    private static void assertIsTheKmlAbove(SiteImport imported) {
        assertThat(imported.tracks()).extracting(Track::name).containsExactly("T 1 & 2", "Track 1", "Track 2");
        Track first = imported.tracks().get(0);
        assertThat(first.centreline().getCoordinates())
                .containsExactly(
                        new Coordinate(130.60, 42.41), new Coordinate(130.61, 42.42), new Coordinate(130.62, 42.42));
        assertThat(first.gaugeMm()).hasValue(1520);
        assertThat(first.extra())
                .containsEntry("folder", "Yard/Tracks/West")
                .containsEntry("description", "main")
                .containsEntry("surveyed", "2023");
        assertThat(imported.areas()).extracting(Area::name).containsExactly("Yard");
        assertThat(imported.areas().get(0).boundary().getNumInteriorRing()).isEqualTo(1);
        assertThat(imported.warnings()).singleElement().asString().contains("1 placemarks that are points");
    }

    @Test
    void kmlPlacemarksInFoldersBecomeTracksAndAreas() throws Exception {
        assertIsTheKmlAbove(read("yard.kml", KML));
    }

    @Test
    void kmzIsUnpacked() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("files/icon.png"));
            zip.write(new byte[] {1, 2, 3});
            zip.putNextEntry(new ZipEntry("doc.kml"));
            zip.write(KML.getBytes(StandardCharsets.UTF_8));
        }
        assertIsTheKmlAbove(SiteImport.read(Files.write(folder.resolve("yard.kmz"), bytes.toByteArray())));
    }

    @Test
    void anArchiveThatUnpacksWithoutEndIsRefused() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("doc.kml"));
            byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int megabyte = 0; megabyte < 66; megabyte++) {
                zip.write(blanks);
            }
        }
        Path bomb = Files.write(folder.resolve("bomb.kmz"), bytes.toByteArray());
        assertThatThrownBy(() -> SiteImport.read(bomb)).hasMessageContaining("too large when unpacked");
    }

    @Test
    void anOpenStreetMapExtractGivesItsRailwaysOnly() throws Exception {
        SiteImport imported = read("extract.geojson", """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","id":"way/1","properties":{"railway":"rail","gauge":"1520","service":"yard","railway:track_ref":"5"},
                 "geometry":{"type":"LineString","coordinates":[[130.6,42.41],[130.61,42.42]]}},
                {"type":"Feature","id":"way/2","properties":{"railway":"rail","gauge":"1435;1520"},
                 "geometry":{"type":"LineString","coordinates":[[130.6,42.41],[130.61,42.42]]}},
                {"type":"Feature","properties":{"other_tags":"\\"railway\\"=>\\"rail\\",\\"gauge\\"=>\\"1435\\"","name":"Hongui Line"},
                 "geometry":{"type":"MultiLineString","coordinates":[[[130.6,42.41],[130.61,42.42]],[[130.62,42.41],[130.63,42.42]]]}},
                {"type":"Feature","properties":{"railway":"platform"},
                 "geometry":{"type":"LineString","coordinates":[[130.6,42.41],[130.61,42.42]]}},
                {"type":"Feature","properties":{"highway":"service"},
                 "geometry":{"type":"LineString","coordinates":[[130.6,42.41],[130.61,42.42]]}},
                {"type":"Feature","properties":{"landuse":"railway","name":"Ground"},
                 "geometry":{"type":"Polygon","coordinates":[[[130.6,42.41],[130.61,42.41],[130.61,42.42],[130.6,42.41]]]}},
                {"type":"Feature","properties":{"building":"yes"},
                 "geometry":{"type":"Polygon","coordinates":[[[130.6,42.41],[130.61,42.41],[130.61,42.42],[130.6,42.41]]]}}
                ]}""");
        assertThat(imported.tracks())
                .extracting(Track::name)
                .containsExactly("Track 5", "way/2", "Hongui Line", "Hongui Line");
        assertThat(imported.tracks())
                .extracting(Track::gaugeMm)
                .containsExactly(OptionalInt.of(1520), OptionalInt.empty(), OptionalInt.of(1435), OptionalInt.of(1435));
        assertThat(imported.tracks().get(1).extra())
                .containsEntry("gauge", "1435;1520")
                .containsEntry("imported_from", "extract.geojson");
        assertThat(imported.areas()).extracting(Area::name).containsExactly("Ground");
        assertThat(imported.warnings())
                .singleElement()
                .asString()
                .contains("OpenStreetMap contributors", "3 features that are no railway");
    }

    @Test
    void bareGeometriesAndRolesAreTakenAndBadOnesLeftOutByName() throws Exception {
        SiteImport imported = read("mixed.json", "\uFEFF" + """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","properties":{"name":"Water","role":"water"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}},
                {"type":"Feature","properties":{"name":"Bow"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,1],[1,0],[0,1],[0,0]]]}},
                {"type":"Feature","properties":{"name":"P"},"geometry":{"type":"Point","coordinates":[0,0]}},
                {"type":"Feature","properties":null,"geometry":{"type":"GeometryCollection","geometries":[{"type":"LineString","coordinates":[[0,0],[1,1]]}]}},
                {"type":"Feature","properties":{},"geometry":null}
                ]}""");
        assertThat(imported.zones()).extracting(Zone::kind).containsExactly(Zone.Kind.WATER);
        assertThat(imported.tracks()).extracting(Track::name).containsExactly("Track 1");
        assertThat(imported.areas()).isEmpty();
        assertThat(imported.warnings()).hasSize(2);
        assertThat(imported.warnings().get(0)).startsWith("mixed.json: Bow was left out: its outline crosses itself");
    }

    @Test
    void importedNamesNeverCollideAndTheSiteCanBeSaved() throws Exception {
        Track old = new Track(
                "T 1 & 2",
                GeoJsonGeometry.FACTORY.createLineString(new Coordinate[] {new Coordinate(0, 0), new Coordinate(1, 1)}),
                OptionalInt.empty(),
                Map.of());
        Site site = new Site(
                "S", ZoneId.of("UTC"), Optional.empty(), List.of(), List.of(old), List.of(), Map.of("licence", "x"));
        SiteImport imported = read("yard.kml", KML);
        Site twice = imported.into(imported.into(site));
        assertThat(twice.tracks())
                .extracting(Track::name)
                .containsExactly(
                        "T 1 & 2", "T 1 & 2 (2)", "Track 1", "Track 2", "T 1 & 2 (3)", "Track 1 (2)", "Track 2 (2)");
        assertThat(twice.extra()).containsEntry("licence", "x");
        Path file = folder.resolve("site.geojson");
        SiteFile.write(file, twice);
        assertThat(SiteHash.of(SiteFile.read(file)))
                .as("turning rings as GeoJSON wants does not change the site")
                .isEqualTo(SiteHash.of(twice));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "hello                                                          | neither GeoJSON nor KML",
                "``                                                             | neither GeoJSON nor KML",
                "PK and not a zip                                               | an archive without a KML file",
                "{\"type\":\"FeatureCollection\",\"features\":[]}               | it holds no lines and no polygons",
                "{\"type\":\"LineString\",\"coordinates\":[[635000,4697000],[635001,4697001]]} | perhaps it is in metres",
                "{\"crs\":{\"properties\":{\"name\":\"EPSG:32652\"}},\"type\":\"LineString\"} | it is in the reference system EPSG:32652",
                "{\"type\":                                                     | not valid JSON",
                "<gpx><trk/></gpx>                                              | the root is <gpx>, not <kml>",
                "<kml><Document>                                                | not valid XML at line 1",
                "<kml><Document><NetworkLink/></Document></kml>                 | network links",
                "<!DOCTYPE kml [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><kml><Placemark><name>&x;</name></Placemark></kml> | declares a DOCTYPE",
                "<kml><Placemark><name>L</name><LineString><coordinates>a,b c,d</coordinates></LineString></Placemark></kml> | L was left out: a position is not a pair of numbers",
            })
    void whatCannotBeImportedSaysWhy(String content, String sentence) {
        assertThatThrownBy(() -> read("some.file", content))
                .isInstanceOf(ProjectException.class)
                .hasMessageStartingWith("some.file: ")
                .hasMessageContaining(sentence)
                .hasMessageMatching("[^\\n]+[.?]");
    }

    @Test
    void deepKmlIsRefused() {
        String deep = "<kml>" + "<Folder>".repeat(50_000) + "</Folder>".repeat(50_000) + "</kml>";
        assertThatThrownBy(() -> read("deep.kml", deep)).isInstanceOf(ProjectException.class);
    }
}

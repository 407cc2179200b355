package org.railcount.imagery.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.railcount.model.Acquisition;
import org.railcount.model.TimeSource;

class AcquisitionReaderTest {
    private final AcquisitionReader reader = new AcquisitionReader();

    @TempDir
    Path temp;

    private Acquisition named(String image) {
        return reader.read(temp.resolve(image), Optional.empty());
    }

    /** Every folder below {@code acquisition} with an {@code expected.properties} is a case: what is not listed is unknown. */
    @TestFactory
    Stream<DynamicTest> vendorLayouts() throws Exception {
        Path cases = Path.of("src/test/resources/acquisition");
        try (Stream<Path> files = Files.walk(cases)) {
            return files.filter(path -> path.endsWith("expected.properties")).sorted().toList().stream()
                    .map(path -> DynamicTest.dynamicTest(
                            cases.relativize(path.getParent()).toString(), () -> check(path)));
        }
    }

    private void check(Path expectedFile) throws IOException {
        Properties expected = new Properties();
        try (Reader text = Files.newBufferedReader(expectedFile)) {
            expected.load(text);
        }
        Path image = expectedFile.resolveSibling((String) expected.remove("image"));
        assertThat(found(reader.read(image, Optional.empty()))).containsExactlyInAnyOrderEntriesOf(textual(expected));
    }

    private static Map<String, String> textual(Properties properties) {
        Map<String, String> map = new TreeMap<>();
        properties
                .stringPropertyNames()
                .forEach(name -> map.put(
                        name,
                        name.matches(".*(Deg|gsdM|Percent)")
                                ? Double.valueOf(properties.getProperty(name)).toString()
                                : properties.getProperty(name)));
        map.computeIfPresent("time", (key, value) -> Instant.parse(value).toString());
        return map;
    }

    private static Map<String, String> found(Acquisition acquisition) {
        Map<String, String> map = new TreeMap<>();
        acquisition.time().ifPresent(time -> map.put("time", time.toString()));
        map.put("source", acquisition.source().name());
        acquisition.satellite().ifPresent(satellite -> map.put("satellite", satellite));
        Map<String, OptionalDouble> numbers = Map.of(
                "sunAzimuthDeg", acquisition.sunAzimuthDeg(),
                "sunElevationDeg", acquisition.sunElevationDeg(),
                "offNadirDeg", acquisition.offNadirDeg(),
                "incidenceDeg", acquisition.incidenceDeg(),
                "gsdM", acquisition.gsdM(),
                "cloudPercent", acquisition.cloudPercent());
        numbers.forEach((name, number) -> number.ifPresent(value -> map.put(name, Double.toString(value))));
        acquisition.copyright().ifPresent(line -> map.put("copyright", line));
        for (int i = 0; i < acquisition.remarks().size(); i++) {
            map.put("remark." + (i + 1), acquisition.remarks().get(i));
        }
        return map;
    }

    @ParameterizedTest
    @CsvSource({
        "20240823_030539_03_24ee_3B_AnalyticMS_SR_8b_clip.tif, 2024-08-23T03:05:39Z, 24ee",
        "20160831_180302_0e26_3B_Visual.tif,                   2016-08-31T18:03:02Z, 0e26",
        "20221003_011846_ssc2d3_0010_visual.tif,               2022-10-03T01:18:46Z, ssc2",
        "20230101_011846_ssc12_u0001_analytic.tif,             2023-01-01T01:18:46Z, ssc12",
        "23NOV11004600-M2AS_R1C1-050186140010_01_P001.TIF,     2023-11-11T00:46:00Z,",
        "09dec06145803-p1bs-052869858050_01_p002.tif,          2009-12-06T14:58:03Z,",
        "WV02_20200408214139_10300100A5B6C700_20APR08214139-M1BS-504310840070_01_P001_u16ns3413.tif, 2020-04-08T21:41:39Z, WV02",
        "IMG_PHR1A_MS_202111220049294_SEN_1.TIF,               2021-11-22T00:49:29Z, PHR1A",
        "IMG_SPOT7_MS_201509261420231_ORT_SPOT7_1_R1C1.TIF,    2015-09-26T14:20:23Z, SPOT7",
        "IMG_PNEO3_STD_202105091838420_PMS-FS_ORT_1_RGB_R1C1.TIF, 2021-05-09T18:38:42Z, PNEO3",
        "IMG_01_PNEO4_PMS-FS_202105091838420.TIF,              2021-05-09T18:38:42Z, PNEO4",
        "BSG-119-20230614-110844-101538021_ortho-pan.tif,      2023-06-14T11:08:44Z, BSG-119",
        "S2B_MSIL2A_20231005T021559_N0509_R003_T52TFM_20231005T050000.tif, 2023-10-05T02:15:59Z, S2B",
        "T52TFM_20231005T021559_TCI_10m.jp2,                   2023-10-05T02:15:59Z,",
        "JL1KF01C_PMSL3_20250112084005_200333333_101_0001_001_L3D_PSH.tif, 2025-01-12T08:40:05Z, JL1KF01C",
    })
    void vendorNamesTellTheTime(String image, Instant time, String satellite) {
        Acquisition acquisition = named(image);
        assertThat(acquisition.time()).contains(time);
        assertThat(acquisition.source()).isEqualTo(TimeSource.FILE_NAME);
        assertThat(acquisition.satellite()).isEqualTo(Optional.ofNullable(satellite));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "muttenz_0p5m.tif",
                "20231345_030539_03_24ee_3B_Visual.tif",
                "20240823_250539_24ee_3B_Visual.tif",
                "20230229_030539_24ee_3B_Visual.tif",
                "23FOO11004600-M2AS-050186140010_01_P001.TIF",
                "23NOV31004600-M2AS-050186140010_01_P001.TIF",
                "IMG_PHR1A_MS_202113220049294_SEN_1.TIF",
                "20231005.tif",
                "20231005_yard.tif",
                "00000000000000.tif",
                ".tif",
            })
    void otherNamesAndImpossibleDatesTellNothing(String image) {
        assertThat(named(image)).isEqualTo(Acquisition.UNKNOWN);
    }

    @Test
    void theTiffDateIsTheLastResortAndDoubtful() {
        Acquisition tiff = reader.read(temp.resolve("yard.tif"), Optional.of("2023:10:05 01:24:00\0"));
        assertThat(tiff.time()).contains(Instant.parse("2023-10-05T01:24:00Z"));
        assertThat(tiff.source()).isEqualTo(TimeSource.TIFF_DATE_TIME);
        assertThat(tiff.source().isDoubtful()).isTrue();
        assertThat(tiff.remarks()).singleElement().asString().contains("no time zone", "time of processing");

        Acquisition named =
                reader.read(temp.resolve("20221003_011846_ssc2d3_0010_visual.tif"), Optional.of("2023:10:05 01:24:00"));
        assertThat(named.source()).isEqualTo(TimeSource.FILE_NAME);
        assertThat(named.remarks()).isEmpty();

        Acquisition zero = reader.read(temp.resolve("yard.tif"), Optional.of("0000:00:00 00:00:00"));
        assertThat(zero.time()).isEmpty();
        assertThat(zero.source()).isEqualTo(TimeSource.UNKNOWN);
        assertThat(zero.remarks()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE isd [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]><isd><IMD>&c;</IMD></isd>",
                "<!DOCTYPE isd SYSTEM \"http://192.0.2.1/never.dtd\"><isd/>",
                "<!DOCTYPE isd [<!ENTITY % p SYSTEM \"file:///etc/hostname\">%p;]><isd/>",
                "<isd><IMD>",
                "",
                "\u0000\u0001\u0002",
            })
    void hostileAndBrokenXmlIsPassedOverAtOnce(String xml) throws Exception {
        Files.writeString(temp.resolve("20221003_011846_ssc2d3_0010_visual.xml"), xml);
        long start = System.nanoTime();
        Acquisition acquisition = named("20221003_011846_ssc2d3_0010_visual.tif");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(acquisition.source()).isEqualTo(TimeSource.FILE_NAME);
        assertThat(acquisition.remarks()).singleElement().asString().contains("could not be read");
    }

    @Test
    void deepHugeAndEndlesslySpacedSidecarsDoNotHang() throws Exception {
        Files.writeString(temp.resolve("a.xml"), "<x>".repeat(200_000) + "</x>".repeat(200_000));
        Files.writeString(temp.resolve("a.json"), "[".repeat(500_000));
        Files.writeString(temp.resolve("a.IMD"), "satId =" + " ".repeat(2_000_000) + "x");
        List<String> remarks = new ArrayList<>(named("a.tif").remarks());
        assertThat(remarks).hasSize(3).allMatch(remark -> remark.contains("could not be read"));

        try (var sparse = new java.io.RandomAccessFile(temp.resolve("b.json").toFile(), "rw")) {
            sparse.setLength(Sidecar.MAX_BYTES + 1);
        }
        assertThat(named("b.tif").remarks()).singleElement().asString().contains("too large");
        Files.createDirectory(temp.resolve("c.IMD"));
        assertThat(named("c.tif").remarks()).singleElement().asString().contains("not a file");
    }

    @Test
    void aFolderThatDoesNotExistIsNoError() {
        assertThat(reader.read(Path.of("nowhere/at/all.tif"), Optional.empty())).isEqualTo(Acquisition.UNKNOWN);
    }

    @Test
    void theExactSpellingWinsWhereNamesDifferInCaseOnly() throws Exception {
        String imd = "BEGIN_GROUP = IMAGE_1\nfirstLineTime = 2023-11-11T00:46:0%dZ;\nEND_GROUP = IMAGE_1\n";
        Files.writeString(temp.resolve("SCENE.IMD"), imd.formatted(1));
        Files.writeString(temp.resolve("scene.IMD"), imd.formatted(2));
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.list(temp).count() == 2, "the file system folds case");
        assertThat(named("scene.tif").time()).contains(Instant.parse("2023-11-11T00:46:02Z"));
        assertThat(named("SCENE.tif").time()).contains(Instant.parse("2023-11-11T00:46:01Z"));
    }
}

package org.railcount.imagery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A .prj file that says nothing but a UTM zone is read without GeoTools; every other one is left to it. */
class UtmWktTest {
    private static final String ZONE_52_NORTH =
            "PROJCS[\"WGS_1984_UTM_Zone_52N\",GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,"
                    + "298.257223563]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]],"
                    + "PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"False_Easting\",500000.0],"
                    + "PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",129.0],"
                    + "PARAMETER[\"Scale_Factor\",0.9996],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";

    @Test
    void aZoneOfTheNorth() {
        assertThat(UtmWkt.epsg(ZONE_52_NORTH)).hasValue(32652);
    }

    @Test
    void aZoneOfTheSouthAndOfTheWestWrittenWithSpaces() {
        String text = ZONE_52_NORTH
                .replace("\"False_Northing\",0.0", "\"False_Northing\",10000000")
                .replace("129.0", "-177.0")
                .replace(",", ", ");
        assertThat(UtmWkt.epsg(text)).hasValue(32701);
    }

    @ParameterizedTest
    @CsvSource({
        "6378137.0, 6378388.0",
        "298.257223563, 297.0",
        "D_WGS_1984, D_Pulkovo_1942",
        "0.9996, 1.0",
        "500000.0, 52500000.0",
        "129.0, 128.0",
        "129.0, 189.0",
        "'Latitude_Of_Origin\",0.0', 'Latitude_Of_Origin\",10.0'",
        "Transverse_Mercator, Gauss_Kruger",
        "'\"Meter\",1.0', '\"Foot_US\",0.3048006096012192'",
        "'\"Greenwich\",0.0', '\"Paris\",2.33722917'"
    })
    void whatIsAnythingElseIsNone(String part, String instead) {
        assertThat(ZONE_52_NORTH).contains(part);
        assertThat(UtmWkt.epsg(ZONE_52_NORTH.replace(part, instead))).isEqualTo(OptionalInt.empty());
    }

    @Test
    void theSimulatedSceneWithAWorldFileLiesInItsZone() throws IOException {
        Path prj = Path.of("sample-imagery/scenes/simulated_yard_2023_05_30.prj");
        assertThat(UtmWkt.epsg(Files.readString(prj))).hasValue(32652);
    }
}

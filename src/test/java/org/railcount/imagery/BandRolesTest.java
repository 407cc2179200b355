package org.railcount.imagery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.railcount.model.Acquisition;

/** What the bands show follows the file's own words first and the vendor's order next. */
class BandRolesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "u8-pan.tif                                         | [PAN]",
                "u8-rgb-tiles.tif                                   | [RED, GREEN, BLUE]",
                "u16-4band-deflate-p2.tif                           | [RED, GREEN, BLUE, NIR]",
                "bands-described.tif                                | [RED, GREEN, BLUE, NIR]",
                "20221003_011846_ssc2d3_0010_analytic.tif           | [BLUE, GREEN, RED, NIR]",
                "20240823_030539_03_24ee_3B_AnalyticMS_SR_8b.tif    | [COASTAL, BLUE, GREEN_I, GREEN, YELLOW, RED, RED_EDGE, NIR]",
                "23NOV11004600-M2AS_R1C1-050186140010_01_P001.tif   | [COASTAL, BLUE, GREEN, YELLOW, RED, RED_EDGE, NIR, NIR2]",
            })
    void rolesOf(String file, String roles) throws Exception {
        try (Scene scene = Fixtures.open(file)) {
            assertThat(scene.info().bandRoles()).hasToString(roles);
        }
    }

    @Test
    void theSceneIsNamedAfterItsFileAndDatedByIts306() throws Exception {
        StringBuilder seen = new StringBuilder();
        AcquisitionSource source = (image, dateTime) -> {
            seen.append(image.getFileName()).append(' ').append(dateTime.orElse("none"));
            return Acquisition.UNKNOWN;
        };
        try (Scene scene = new GeoTiffScenes(source).open(Fixtures.file("dated.tif"))) {
            assertThat(scene.info().id()).isEqualTo("dated");
            assertThat(seen).hasToString("dated.tif 2023:10:05 02:11:33");
        }
    }
}

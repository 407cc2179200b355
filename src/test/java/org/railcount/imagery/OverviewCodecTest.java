package org.railcount.imagery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.railcount.model.Acquisition;
import org.railcount.model.BandRole;
import org.railcount.model.GridTransform;
import org.railcount.model.SampleType;
import org.railcount.model.SceneInfo;

/** One pixel of an overview in three bands. */
class OverviewCodecTest {
    private static ByteBuffer stored(SampleType type, double nodata, float value, boolean ok) {
        SceneInfo info = new SceneInfo(
                "scene",
                Path.of("scene.tif"),
                1,
                1,
                3,
                List.of(BandRole.RED, BandRole.GREEN, BandRole.BLUE),
                type,
                OptionalDouble.of(nodata),
                "any",
                new GridTransform(0, 1, 0, 0, 0, -1),
                1,
                Acquisition.UNKNOWN);
        HalvedRows rows = new HalvedRows(1, 1, 3, 1);
        for (float[] band : rows.samples()) {
            band[0] = value;
        }
        rows.valid()[0] = ok;
        rows.add(1);
        OverviewCodec codec = new OverviewCodec(info, new ValidPixels(OptionalDouble.of(nodata), -1));
        return ByteBuffer.wrap(codec.tile(rows, 0, 1)).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Snow among whose pixels the brightest value of a byte marks empty ones stays white. */
    @ParameterizedTest
    @CsvSource({"255, 254.7, 254", "0, 0.3, 1", "255, 200, 200", "128, 128.2, 129"})
    void aPictureNeverLooksEmptyAndNeverChangesByMoreThanALittle(double nodata, float value, int kept) {
        ByteBuffer tile = stored(SampleType.UINT8, nodata, value, true);
        for (int band = 0; band < 3; band++) {
            assertThat(tile.get(band) & 0xff).isEqualTo(kept);
        }
    }

    @Test
    void theSameInSixteenBits() {
        assertThat(stored(SampleType.UINT16, 65_535, 65_534.8f, true).getShort() & 0xffff)
                .isEqualTo(65_534);
        assertThat(stored(SampleType.INT16, -32_768, -32_768, true).getShort()).isEqualTo((short) -32_767);
    }

    @Test
    void whatIsEmptyIsMarkedSo() {
        assertThat(stored(SampleType.UINT8, 255, 12, false).get() & 0xff).isEqualTo(255);
    }
}

package org.railcount.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railcount.simulate.series.SeriesWriter;

class RenderedAgainTest {

    /** One lossless scene, one JPEG scene with trains, cargo and snow: the same bytes as the committed files. */
    @Test
    void simulatingAgainGivesTheCommittedFiles(@TempDir Path folder) throws Exception {
        new SeriesWriter(SeriesWriter.SAMPLE_SEED).write(folder, List.of("2022-09-16", "2022-12-08"), line -> {});
        List<Path> again;
        try (var files = Files.walk(folder)) {
            again = files.filter(Files::isRegularFile).toList();
        }
        assertThat(again).hasSize(7);
        for (Path file : again) {
            assertThat(file).hasSameBinaryContentAs(SampleFiles.ROOT.resolve(folder.relativize(file)));
        }
    }

    @Test
    void anotherSeedGivesOtherTrains(@TempDir Path folder) throws Exception {
        new SeriesWriter(5).write(folder, List.of("2023-09-22"), line -> {});
        String stem = SeriesWriter.stems().stream()
                .filter(each -> each.startsWith("20230922"))
                .findFirst()
                .orElseThrow();
        Path truth = Path.of("truth", stem + ".truth.geojson");
        assertThat(Files.readString(folder.resolve(truth)))
                .isNotEqualTo(Files.readString(SampleFiles.ROOT.resolve(truth)));
    }
}

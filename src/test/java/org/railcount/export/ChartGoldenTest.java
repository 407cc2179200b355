package org.railcount.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where each mark of a chart lies and what each text says, against what was looked at and found good. After a change that is
 * meant, look at the charts ({@link TimelineGallery}) and write the outlines anew: {@code -Drailcount.golden=write}.
 */
class ChartGoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/org/railcount/export/golden");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3",
                "40",
                "40-open",
                "2000",
                "empty",
                "one",
                "zeros",
                "outlier",
                "length",
                "trains",
                "reviewed",
                "stacked-view",
                "long-names"
            })
    void theChartIsAsItWasLookedAt(String name) throws Exception {
        String outline = ChartOutline.of(TimelineGallery.cases().get(name), ChartSheet.PAGE);
        Path file = GOLDEN.resolve(name + ".txt");
        if ("write".equals(System.getProperty("railcount.golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, outline);
        }
        assertThat(outline).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
    }

    @Test
    void anOutlineTellsWhereMarksLie() throws Exception {
        String outline = ChartOutline.of(ChartCases.of(ChartCases.count("2023-10-05", 73)), ChartSheet.PAGE);
        String other = ChartOutline.of(ChartCases.of(ChartCases.count("2023-10-05", 72)), ChartSheet.PAGE);

        assertThat(outline).contains("circle ", "text ").isNotEqualTo(other);
    }
}

package org.railcount.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.railcount.model.AreaCount;
import org.railcount.model.CountRange;
import org.railcount.model.CountStatus;
import org.railcount.model.CountedScene;

class CountsFileTest {
    private static final String HEADER = "scene,acquired,area,railcars,railcars_low,railcars_high,status\n";

    @TempDir
    private Path folder;

    private Path file(String rows) throws Exception {
        return Files.writeString(folder.resolve("counts.csv"), HEADER + rows);
    }

    @Test
    void rowsOfOneSceneAreItsAreas() throws Exception {
        List<CountedScene> scenes = CountsFile.read(file("""
                a,2023-10-05T01:51:04Z,Yard,73,69,76,counted
                a,2023-10-05T01:51:04Z,'=Quay,0,0,0,partial
                b,,,,,,failed
                """));

        assertThat(scenes).extracting(CountedScene::sceneId).containsExactly("a", "b");
        assertThat(scenes.get(0).acquired()).contains(Instant.parse("2023-10-05T01:51:04Z"));
        assertThat(scenes.get(0).counts()).extracting(AreaCount::area).containsExactly("Yard", "=Quay");
        assertThat(scenes.get(0).counts().get(0).railcars()).isEqualTo(new CountRange(69, 73, 76));
        assertThat(scenes.get(0).counts().get(1).status()).isEqualTo(CountStatus.PARTIAL);
        assertThat(scenes.get(1).counts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,5 October,Yard,7,7,7,counted | row 2: \"5 October\" is no time",
                "a,2023-10-05T01:51:04Z,Yard,7,8,9,counted | row 2: \"railcars\" lies outside its range",
                "a,2023-10-05T01:51:04Z,Yard,-7,,,counted | row 2: \"railcars\" is no whole number",
                "a,2023-10-05T01:51:04Z,Yard,7,,,done | row 2: the status \"done\" is not known",
            })
    void whatIsWrongIsToldWithItsRow(String row, String sentence) throws Exception {
        Path file = file(row + "\n");

        assertThatThrownBy(() -> CountsFile.read(file))
                .isInstanceOf(ProjectException.class)
                .hasMessageContaining(sentence);
    }
}

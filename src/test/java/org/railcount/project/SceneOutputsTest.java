package org.railcount.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SceneOutputsTest {
    @TempDir
    Path folder;

    @Test
    void filesAreCalledAsTheirScene() {
        SceneOutputs outputs = new SceneOutputs(folder);
        for (String id : List.of("yard_20231005", "두만강_1005", "a&b", "O'Brien", "visual~20231005", "50%")) {
            assertThat(outputs.detections(id)).isEqualTo(folder.resolve(id + ".detections.geojson"));
            assertThat(outputs.reviewed(id)).isEqualTo(folder.resolve(id + ".reviewed.geojson"));
        }
    }

    @Test
    void noSceneLeadsOutOfTheFolder() {
        SceneOutputs outputs = new SceneOutputs(folder);
        for (String id : List.of("../../x", "/etc/x", "a/b", "..", "x\0y", "/")) {
            Path file = outputs.detections(id);
            assertThat(file.normalize().getParent()).as(id).isEqualTo(folder);
        }
    }

    @Test
    void aLongNameCanBeWritten() throws Exception {
        SceneOutputs outputs = new SceneOutputs(folder);
        String first = "두".repeat(82) + "a";
        String second = "두".repeat(82) + "b";
        for (String id : List.of(first, second)) {
            assertThat(id.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(251);
            Files.createFile(outputs.detections(id));
        }
        assertThat(outputs.detections(first)).isNotEqualTo(outputs.detections(second));
    }
}

package org.railcount.app.viewer.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SceneKeyTest {
    @Test
    void a_file_that_changed_on_disk_has_another_key(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("scene.tif"), "old");
        SceneKey before = SceneKey.of(file, "look");
        assertThat(SceneKey.of(file, "look")).isEqualTo(before);

        Files.writeString(file, "newer");
        assertThat(SceneKey.of(file, "look")).isNotEqualTo(before);
    }
}

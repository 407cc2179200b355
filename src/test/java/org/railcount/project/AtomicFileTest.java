package org.railcount.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need rights there")
class AtomicFileTest {
    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private Path project;

    @BeforeEach
    void makeProject() throws Exception {
        project = Files.createDirectory(folder.resolve("project"));
    }

    @Test
    void aLinkWithinTheFolderStaysALink() throws Exception {
        Path real = Files.writeString(project.resolve("real.json"), "old");
        Path link = Files.createSymbolicLink(project.resolve("link.json"), real);

        AtomicFile.write(link, NEW);

        assertThat(link).isSymbolicLink();
        assertThat(real).hasContent("new");
    }

    @Test
    void aLinkOutOfTheFolderIsNotWrittenThrough() throws Exception {
        Path outside = Files.writeString(folder.resolve("precious.txt"), "old");
        Path link = Files.createSymbolicLink(project.resolve("site.geojson"), outside);

        assertThatThrownBy(() -> AtomicFile.write(link, NEW))
                .isInstanceOf(ProjectException.class)
                .hasMessageContaining("site.geojson: is a link to ")
                .hasMessageEndingWith("nothing was changed.");
        assertThat(outside).hasContent("old");
    }
}

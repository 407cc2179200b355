package org.railcount.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SceneSourcesTest {
    @TempDir
    Path project;

    private Path table() {
        return project.resolve("railcount/scenes.csv");
    }

    private SceneSources sources() throws ProjectException {
        return new SceneSources(project, table());
    }

    private Path there(String name) throws Exception {
        Path file = project.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.createFile(file);
    }

    @Test
    void aFileThatTookThePlaceOfOneThatIsGoneDoesSoAfterTheNextStart() throws Exception {
        SceneSources sources = sources();
        sources.add(List.of(project.resolve("gone/a.tif"), project.resolve("gone/b.tif")));
        Path found = there("disk/a.tif");
        sources.relink(List.of(found));
        assertThat(sources.list()).containsExactly(project.resolve("gone/b.tif"), found);
        assertThat(sources().list()).isEqualTo(sources.list());
    }

    @Test
    void aGonePathDoesNotComeBackWhereTheFoundFileWasASourceAlready() throws Exception {
        Path found = there("disk/a.tif");
        SceneSources sources = sources();
        sources.add(List.of(project.resolve("gone/a.tif"), found));
        sources.relink(List.of(found));
        assertThat(sources.list()).containsExactly(found);
        assertThat(sources().list()).containsExactly(found);
    }

    @Test
    void whatCannotBeWrittenIsNotShownAsKept() throws Exception {
        SceneSources sources = sources();
        Path gone = project.resolve("gone/a.tif");
        sources.add(List.of(gone));
        Path found = there("disk/a.tif");
        Files.delete(table());
        Files.delete(table().getParent());
        Files.writeString(table().getParent(), "a file stands where the folder was");
        assertThatThrownBy(() -> sources.relink(List.of(found))).isInstanceOf(ProjectException.class);
        assertThat(sources.list()).containsExactly(gone);
        Files.delete(table().getParent());
        sources.relink(List.of(found));
        assertThat(sources().list()).containsExactly(found);
    }
}

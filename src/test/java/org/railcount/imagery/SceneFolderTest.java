package org.railcount.imagery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenes are found in folders, and what only accompanies them is not taken for one. */
class SceneFolderTest {
    @TempDir
    Path folder;

    @Test
    void companionsAreLeftOut() throws IOException {
        touch("20240823_030539_03_24ee_3B_AnalyticMS_SR_8b.tif");
        touch("20240823_030539_03_24ee_3B_udm2.tif");
        touch("20240823_030539_03_24ee_3B_udm2_clip.tif");
        touch("20240823_030539_03_24ee_metadata.json");
        touch("BSG-119-20230614-110844-101538021_ortho.tif");
        touch("BSG-119-20230614-110844-101538021_ortho-mask.tif");
        touch("BSG-119-20230614-110844-101538021_browse.png");
        touch("b.tif.ovr");
        touch("b.tif.msk");
        touch("b.tif.aux.xml");
        touch(".hidden.tif");
        touch("B.TIFF");
        assertThat(names(List.of(folder)))
                .containsExactly(
                        "20240823_030539_03_24ee_3B_AnalyticMS_SR_8b.tif",
                        "B.TIFF",
                        "BSG-119-20230614-110844-101538021_ortho.tif");
    }

    @Test
    void foldersWithinFoldersAreSearched() throws IOException {
        touch("050186140010_01/050186140010_01_P001_PAN/23NOV11.TIF");
        assertThat(names(List.of(folder))).containsExactly("23NOV11.TIF");
    }

    @Test
    void whatIsNamedIsKept() throws IOException {
        Path text = touch("notes.txt");
        Path mask = touch("x_udm2.tif");
        Path gone = folder.resolve("gone.tif");
        assertThat(names(List.of(text, mask, gone))).containsExactly("gone.tif", "notes.txt", "x_udm2.tif");
    }

    /** As a shell writes out {@code folder/2*}. */
    @Test
    void whatAccompaniesASceneThatIsNamedWithItIsNoSceneOfItsOwn() throws IOException {
        List<Path> written = List.of(
                touch("20230922_3B_Visual.tif"),
                touch("20230922_metadata.json"),
                touch("20230922_3B_udm2.tif"),
                touch("23OCT05.TIF"),
                touch("23OCT05.IMD"),
                touch("23OCT05.TIF.aux.xml"),
                touch("2-notes.txt"),
                touch("elsewhere/2.xml"));
        assertThat(names(written)).containsExactly("2-notes.txt", "2.xml", "20230922_3B_Visual.tif", "23OCT05.TIF");
    }

    @Test
    void aFileNamedTwiceComesOnce() throws IOException {
        Path scene = touch("a.tif");
        assertThat(names(List.of(folder, scene, folder.resolve("./a.tif")))).containsExactly("a.tif");
    }

    private Path touch(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.createFile(file);
    }

    private static List<String> names(List<Path> named) {
        return SceneFolder.list(named).stream()
                .map(path -> path.getFileName().toString())
                .toList();
    }
}

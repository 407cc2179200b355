package org.railcount.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railcount.model.DetectionRun;
import org.railcount.review.Yard;

/** Vendors name files alike: nothing that was said of one scene may come to stand with another. */
class SceneIdsTest {
    @TempDir
    Path folder;

    private ProjectFolder project() throws ProjectException {
        return ProjectFolder.open(folder);
    }

    private Path file(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private static List<String> names(ProjectFolder project, List<Path> files) throws ProjectException {
        return List.copyOf(project.sceneIds(files, Files::readString).values());
    }

    private static DetectionRun countedFrom(String hash) {
        return run("scene", hash);
    }

    private static DetectionRun run(String sceneId, String hash) {
        DetectionRun run = Yard.string(2);
        return new DetectionRun(
                sceneId,
                hash,
                run.siteHash(),
                run.detector(),
                run.parameters(),
                run.registration(),
                run.detections(),
                run.trains(),
                run.counts(),
                run.problem());
    }

    @Test
    void aSceneIsCalledAsItsFileWhereNoOtherIs() throws Exception {
        List<Path> files = List.of(file("a/one.tif", "1"), file("b/two.tif", "2"));
        assertThat(names(project(), files)).containsExactly("one", "two");
        assertThat(folder.resolve("railcount")).doesNotExist();
    }

    @Test
    void twoOfOneNameAreToldApartByTheirFoldersAndStaySo() throws Exception {
        Path first = file("20231005/visual.tif", "1");
        Path second = file("20231012/Visual.TIF", "2");
        assertThat(names(project(), List.of(first, second))).containsExactly("visual~20231005", "Visual~20231012");
        assertThat(names(project(), List.of(second))).containsExactly("Visual~20231012");
        Path third = file("other/20231005/visual.tif", "3");
        assertThat(names(project(), List.of(third, second, first)))
                .containsExactly("visual~20231005~2", "Visual~20231012", "visual~20231005");
    }

    @Test
    void aSceneThatComesLaterLeavesTheNameOfTheOneThatIsOpen() throws Exception {
        ProjectFolder open = project();
        Path first = file("a/visual.tif", "1");
        Path second = file("b/visual.tif", "2");
        assertThat(names(open, List.of(first))).containsExactly("visual");
        assertThat(names(open, List.of(second))).containsExactly("visual~b");
        assertThat(names(project(), List.of(first, second))).containsExactly("visual", "visual~b");
    }

    @Test
    void whatAnOlderProjectHoldsStaysWithTheFileThatItWasMadeOf() throws Exception {
        Path first = file("a/scene.tif", "1");
        Path second = file("b/scene.tif", "2");
        project().saveRun(countedFrom("2"));
        assertThat(names(project(), List.of(first, second))).containsExactly("scene~a", "scene");
    }

    @Test
    void whatAnOlderProjectHoldsIsNotLostWhereNobodyCanTellOfWhichFile() throws Exception {
        Path first = file("a/scene.tif", "1");
        Path second = file("b/scene.tif", "2");
        project().typeTime("scene", Instant.parse("2023-10-05T01:51:04Z"));
        assertThat(names(project(), List.of(first, second))).containsExactly("scene", "scene~b");
    }

    @Test
    void aSceneOfACommonNameThatWasMovedIsFoundAgain() throws Exception {
        Path first = file("a/visual.tif", "1");
        Path second = file("b/visual.tif", "2");
        ProjectFolder project = project();
        names(project, List.of(first, second));
        project.saveRun(run("visual~a", "1"));
        Path moved = file("disk/visual.tif", "1");
        Files.delete(first);
        ProjectFolder later = project();
        assertThat(later.relinkScenes(List.of(moved), names(later, List.of(second))))
                .containsExactly(moved);
        assertThat(names(project(), List.of(second, moved))).containsExactly("visual~b", "visual~a");
    }

    @Test
    void aProjectThatIsOnlyReadIsLeftAsItIs() throws Exception {
        List<Path> files = List.of(file("a/visual.tif", "1"), file("b/visual.tif", "2"));
        assertThat(names(ProjectFolder.openForReading(folder), files)).containsExactly("visual~a", "visual~b");
        assertThat(folder.resolve("railcount")).doesNotExist();
    }

    @Test
    void aNameThatLeadsOutOfTheFolderIsRefused() throws Exception {
        file("scenes/a.tif", "1");
        for (String name : List.of("../../x", "/etc/x", "a/b", "..", ".")) {
            file("railcount/scene-names.csv", "scene,path\n" + name + ",scenes/a.tif\n");
            assertThatThrownBy(this::project)
                    .isInstanceOf(ProjectException.class)
                    .hasMessage("scene-names.csv, row 2: \"" + name + "\" is no name for a scene, which is that of a"
                            + " file without its folder; correct or remove the line.");
            assertThat(folder.resolve("railcount/scene-names.csv"))
                    .as("what a person may want to correct stays")
                    .content()
                    .contains(name);
        }
    }

    @Test
    void namesThatCouldNotBeKeptAreKeptAtTheNextCall() throws Exception {
        List<Path> files = List.of(file("a/visual.tif", "1"), file("b/visual.tif", "2"));
        Path inTheWay = file("railcount", "a file stands where the folder will be");
        ProjectFolder project = project();
        assertThatThrownBy(() -> names(project, files)).isInstanceOf(ProjectException.class);
        Files.delete(inTheWay);
        assertThat(names(project, files)).containsExactly("visual~a", "visual~b");
        assertThat(folder.resolve("railcount/scene-names.csv")).content().contains("visual~a,a/visual.tif");
    }

    @Test
    void aSceneThatCouldNotBeRelinkedCanBeLater() throws Exception {
        Path first = file("a/visual.tif", "1");
        Path second = file("b/visual.tif", "2");
        ProjectFolder project = project();
        names(project, List.of(first, second));
        project.saveRun(run("visual~a", "1"));
        Files.delete(first);
        Path moved = file("disk/visual.tif", "1");
        Path table = folder.resolve("railcount/scene-names.csv");
        Files.delete(table);
        Files.createDirectories(table.resolve("in the way"));
        assertThatThrownBy(() -> project.relinkScenes(List.of(moved), List.of("visual~b")))
                .isInstanceOf(ProjectException.class);
        assertThat(names(project, List.of(first))).containsExactly("visual~a");
        Files.delete(table.resolve("in the way"));
        Files.delete(table);
        assertThat(project.relinkScenes(List.of(moved), List.of("visual~b"))).containsExactly(moved);
        assertThat(names(project(), List.of(moved, second))).containsExactly("visual~a", "visual~b");
    }

    @Test
    void aNameThatWasMadeForOneSceneIsNotTheStemOfAnother() throws Exception {
        List<Path> files = List.of(file("a/x.tif", "1"), file("b/x.tif", "2"), file("c/x~a.tif", "3"));
        assertThat(names(project(), files)).doesNotHaveDuplicates();
        assertThat(names(project(), files)).isEqualTo(names(project(), files));
    }

    /** Copied by way of macOS, a file may be called in letters that are taken apart. */
    @Test
    void whatWasDoneStaysWithASceneWhoseNameIsSpeltInParts() throws Exception {
        project().saveRun(run("각", "1"));
        Path inParts = file(Normalizer.normalize("각", Normalizer.Form.NFD) + ".tif", "1");
        assertThat(names(project(), List.of(inParts))).containsExactly("각");
        assertThat(project().missingScenes(names(project(), List.of(inParts)))).isEmpty();
        assertThat(names(ProjectFolder.openForReading(folder), List.of(inParts)))
                .containsExactly("각");
    }
}

package org.railcount.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railcount.model.DetectionRun;
import org.railcount.model.GroundMove;
import org.railcount.model.Registration;
import org.railcount.model.Site;

class ProjectFolderTest {
    private static final Instant WHEN = Instant.parse("2023-10-05T01:24:00Z");

    @TempDir
    Path temp;

    private Path project() throws Exception {
        return Files.createDirectories(temp.resolve("yard"));
    }

    private static DetectionRun run(String sceneId) {
        return new DetectionRun(
                sceneId,
                "00",
                "11",
                "t",
                Map.of(),
                Registration.NONE,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    @Test
    void aBareFolderOpensWithAnEmptySiteAndSaysSo() throws Exception {
        ProjectFolder project = ProjectFolder.open(project());
        assertThat(project.site().name()).isEqualTo("yard");
        assertThat(project.warnings()).singleElement().asString().contains("there is no site.geojson yet");
        assertThat(project.sceneSources()).isEmpty();
        assertThat(project.observations()).isEmpty();
        assertThat(project.storedRun("x")).isEmpty();
        assertThat(Files.list(project.folder())).as("opening writes nothing").isEmpty();
        assertThatThrownBy(() -> ProjectFolder.open(temp.resolve("nowhere")))
                .isInstanceOf(ProjectException.class)
                .hasMessageContaining("this is not a folder");
    }

    @Test
    void whatIsSavedIsThereOnTheNextOpening() throws Exception {
        ProjectFolder project = ProjectFolder.open(project());
        Site site = new Site(
                "Yard", ZoneId.of("Asia/Pyongyang"), Optional.of("a.tif"), List.of(), List.of(), List.of(), Map.of());
        project.saveSite(site);
        project.typeTime("b, \"quoted\"", WHEN);
        project.typeTime("a", WHEN.plusSeconds(1));
        project.typeTime("gone", WHEN);
        project.forgetTime("gone");
        GroundMove turned = new GroundMove(1.5, -2, 0.25, 1.001, 130.6, 42.4);
        project.nudge("a", GroundMove.shift(0.1, 3));
        project.nudge("b", turned);
        project.nudge("gone", turned);
        project.forgetNudge("gone");
        project.saveRun(run("a"));

        ProjectFolder again = ProjectFolder.open(project());
        assertThat(again.site()).isEqualTo(site);
        assertThat(again.warnings()).isEmpty();
        assertThat(again.typedTimes()).isEqualTo(Map.of("b, \"quoted\"", WHEN, "a", WHEN.plusSeconds(1)));
        assertThat(again.nudges()).isEqualTo(Map.of("a", GroundMove.shift(0.1, 3), "b", turned));
        assertThat(again.storedRun("a")).contains(run("a"));
        assertThat(Files.readAllLines(again.folder().resolve("railcount/times.csv")))
                .containsExactly(
                        "scene,acquired", "a,2023-10-05T01:24:01Z", "\"b, \"\"quoted\"\"\",2023-10-05T01:24:00Z");
    }

    @Test
    void aTimeTypedIntoTheTableByHandIsReadOrNamed() throws Exception {
        Path table = Files.createDirectories(project().resolve("railcount")).resolve("times.csv");
        Files.writeString(table, "\uFEFFscene;acquired\r\na;2023-10-05T10:24:00+09:00\r\n");
        assertThat(ProjectFolder.open(project()).typedTimes()).isEqualTo(Map.of("a", WHEN));
        Files.writeString(table, "scene,acquired\na,2023-10-05T10:24:00Z\nb,yesterday\n");
        assertThatThrownBy(() -> ProjectFolder.open(project()))
                .isInstanceOf(ProjectException.class)
                .hasMessage("times.csv, row 3: \"yesterday\" is no time; write it like 2023-10-05T01:24:00Z.");
        Files.writeString(table, "scene,when\n");
        assertThatThrownBy(() -> ProjectFolder.open(project()))
                .hasMessageContaining("the column \"acquired\" is missing");
    }

    @Test
    void sceneIdsNeverLeaveTheRunFolder() throws Exception {
        ProjectFolder project = ProjectFolder.open(project());
        for (String id : List.of("../../evil", "a/b", "c:d", "..", "서울 yard", "Ümlaut%2F")) {
            project.saveRun(run(id));
            assertThat(project.storedRun(id)).contains(run(id));
        }
        assertThat(Files.list(project.folder().resolve("railcount/runs"))).hasSize(6);
        assertThat(Files.list(temp)).as("nothing beside the project").containsExactly(project.folder());
    }

    @Test
    void sceneSourcesAreTheScenesFolderAndWhatWasAdded() throws Exception {
        Path own = Files.createDirectories(project().resolve("scenes"));
        Path inside = project().resolve("more/a.tif");
        Path outside = temp.resolve("elsewhere").toAbsolutePath();
        ProjectFolder project = ProjectFolder.open(project());
        project.addSceneSources(List.of(inside, outside, own));
        project.addSceneSources(List.of(inside));
        assertThat(ProjectFolder.open(project()).sceneSources()).containsExactly(own, inside, outside);

        Path moved = temp.resolve("moved");
        Files.move(project(), moved);
        assertThat(ProjectFolder.open(moved).sceneSources())
                .containsExactly(moved.resolve("scenes"), moved.resolve("more/a.tif"), outside);
    }

    @Test
    void aWriteThatFailsLeavesTheOldStateInPlace() throws Exception {
        ProjectFolder project = ProjectFolder.open(project());
        project.typeTime("a", WHEN);
        Path own = project.folder().resolve("railcount");
        Files.delete(own.resolve("times.csv"));
        Files.delete(own);
        Files.writeString(own, "a file stands where the folder was");
        assertThatThrownBy(() -> project.typeTime("b", WHEN))
                .isInstanceOf(ProjectException.class)
                .hasMessageContaining("cannot be written");
        assertThat(project.typedTimes()).containsOnlyKeys("a");
    }

    @Test
    void aSavedProjectCanBeOpenedByItsFileAndNoOtherFileStandsForAFolder() throws Exception {
        ProjectFolder project = ProjectFolder.open(project());
        project.saveSite(project.site());

        Path sign = project.folder().resolve("project.railcount");
        assertThat(sign).isRegularFile();
        assertThat(ProjectFolder.of(sign)).isEqualTo(project.folder());
        assertThat(ProjectFolder.of(project.folder())).isEqualTo(project.folder());
        Path scene = Files.createFile(temp.resolve("scene.tif"));
        assertThat(ProjectFolder.of(scene)).isEqualTo(scene);
    }

    @Test
    void aSignThatIsThereIsLeftAsItIs() throws Exception {
        ProjectFolder project = ProjectFolder.open(project());
        Path sign = Files.writeString(project.folder().resolve("project.railcount"), "mine");
        project.saveSite(project.site());
        assertThat(sign).hasContent("mine");
    }
}

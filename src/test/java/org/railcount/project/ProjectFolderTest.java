package org.railcount.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railcount.model.DetectionRun;
import org.railcount.model.GroundMove;
import org.railcount.model.LogEntry;
import org.railcount.model.Registration;
import org.railcount.model.RunHash;
import org.railcount.model.Site;
import org.railcount.review.Corrections;
import org.railcount.review.ReviewSession;
import org.railcount.review.Yard;

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

    private Path moved(String name) throws Exception {
        return Files.createFile(Files.createDirectories(temp.resolve("disk")).resolve(name));
    }

    @Test
    void aCountedSceneOfAnyNameThatWasMovedIsTrulyNamedAndFoundAgain() throws Exception {
        List<String> names = List.of("두만강_1005", "a&b", "O'Brien", "50%", "두만강 남쪽 조차장 ".repeat(8) + "1", "CON");
        for (String id : names) {
            ProjectFolder project = ProjectFolder.open(project());
            project.saveRun(run(id));
            assertThat(project.missingScenes(List.of())).containsExactly(id);
            assertThat(project.missingScenes(List.of(id))).isEmpty();
            Path found = moved(id + ".tif");
            assertThat(project.relinkScenes(List.of(moved(id + "2.tif"), found), List.of()))
                    .as(id)
                    .containsExactly(found);
            ProjectFolder later = ProjectFolder.open(project());
            assertThat(later.sceneSources()).contains(found);
            assertThat(later.sceneIds(List.of(found), Files::readString)).containsValue(id);
            Files.delete(
                    Files.list(project().resolve("railcount/runs")).toList().get(0));
        }
    }

    @Test
    void aSceneThatWasMovedByASystemThatSpellsOrWritesItOtherwiseIsFoundAgain() throws Exception {
        ProjectFolder project = ProjectFolder.open(project());
        project.saveRun(run("각_Yard"));
        Path alike = moved(Normalizer.normalize("각_yard", Normalizer.Form.NFD) + ".tif");
        assertThat(project.relinkScenes(List.of(alike), List.of())).containsExactly(alike);
        ProjectFolder later = ProjectFolder.open(project());
        assertThat(later.sceneIds(List.of(alike), Files::readString)).containsValue("각_Yard");
        assertThat(later.storedRun("각_Yard")).isPresent();
    }

    @Test
    void ofTwoFilesThatMayBeTheSceneTheOneOfExactlyItsNameIsTaken() throws Exception {
        ProjectFolder project = ProjectFolder.open(project());
        project.saveRun(run("yard"));
        Path exact = moved("yard.tif");
        assertThat(project.relinkScenes(List.of(temp.resolve("disk/YARD.tif"), exact), List.of()))
                .containsExactly(exact);
    }

    /** 83 letters are the longest name of Hangul that a TIFF file can have; each is nine characters where it is spelt. */
    @Test
    void runsAndEditsOfAnyLegalFileNameAreSaved() throws Exception {
        for (int letters = 20; letters <= 83; letters++) {
            String id = "두".repeat(letters);
            ProjectFolder project = ProjectFolder.open(project());
            DetectionRun first = scene(id, Yard.string(2));
            DetectionRun second = scene(id, Yard.string(3));
            project.saveRun(first);
            LogEntry entry = edit(first);
            project.edits().append(List.of(entry));
            project.saveRun(second);

            ProjectFolder later = ProjectFolder.open(project());
            assertThat(later.storedRun(id)).contains(second);
            assertThat(later.edits().read(id).entries()).containsExactly(entry);
            assertThat(later.runOfEdits(id, RunHash.of(first))).contains(first);
            assertThat(later.missingScenes(List.of())).contains(id).hasSize(letters - 19);
        }
    }

    @Test
    void anEditOfALongNameThatWasCutOffIsSetAside() throws Exception {
        String id = "a".repeat(247);
        ProjectFolder project = ProjectFolder.open(project());
        LogEntry entry = edit(scene(id, Yard.string(2)));
        project.edits().append(List.of(entry));
        Files.writeString(project.edits().file(id), "{\"id\":\"torn", StandardOpenOption.APPEND);
        assertThat(project.edits().read(id).warnings())
                .singleElement()
                .asString()
                .contains("the piece is kept");
        assertThat(project.edits().read(id).warnings()).isEmpty();
        assertThat(project.edits().read(id).entries()).containsExactly(entry);
    }

    @Test
    void filesThatEarlierVersionsWroteAreReadAndGoneOnWith() throws Exception {
        ProjectFolder project = ProjectFolder.open(project());
        Path runs = Files.createDirectories(project.folder().resolve("railcount/runs"));
        Path edits = Files.createDirectories(project.folder().resolve("railcount/edits"));
        Map<String, String> spelt = Map.of(
                "두만강",
                "%EB%91%90%EB%A7%8C%EA%B0%95",
                "a&b",
                "a%26b",
                "CON",
                "CON",
                "두".repeat(27),
                "%EB%91%90".repeat(27));
        for (Map.Entry<String, String> scene : spelt.entrySet()) {
            String id = scene.getKey();
            DetectionRun run = scene(id, Yard.string(2));
            Path file = runs.resolve(scene.getValue() + ".json");
            Files.write(file, RunWriter.json(file, run));
            ReviewSession session = new ReviewSession(run, List.of(), Yard.analyst());
            LogEntry before = accept(session, 0);
            EditLog.writeAside(edits.resolve(scene.getValue() + ".jsonl"), List.of(before));

            assertThat(project.storedRun(id)).contains(run);
            LogEntry after = accept(session, 1);
            project.edits().append(List.of(after));
            assertThat(project.edits().read(id).entries()).containsExactly(before, after);
        }
        assertThat(project.missingScenes(List.of())).containsExactlyInAnyOrderElementsOf(spelt.keySet());
        assertThat(project.missingScenes(spelt.keySet())).isEmpty();
        assertThat(Files.list(edits)).hasSize(spelt.size());
    }

    @Test
    void aDamagedFileOfALongNameIsToldByItsFileName() throws Exception {
        String id = "두".repeat(80);
        ProjectFolder project = ProjectFolder.open(project());
        project.saveRun(run(id));
        Path file = Files.list(project.folder().resolve("railcount/runs"))
                .findFirst()
                .orElseThrow();
        for (String damaged : List.of("", "{", "{\"scene\": \"../../x\"}", "[1]")) {
            Files.writeString(file, damaged);
            assertThat(project.missingScenes(List.of()))
                    .singleElement()
                    .asString()
                    .startsWith("%EB%91%90");
            assertThat(project.missingScenes(List.of(id))).isEmpty();
        }
    }

    private static DetectionRun scene(String id, DetectionRun run) {
        return new DetectionRun(
                id,
                run.sceneHash(),
                run.siteHash(),
                run.detector(),
                run.parameters(),
                run.registration(),
                run.detections(),
                run.trains(),
                run.counts(),
                run.problem());
    }

    private static LogEntry edit(DetectionRun run) {
        return accept(new ReviewSession(run, List.of(), Yard.analyst()), 0);
    }

    private static LogEntry accept(ReviewSession session, int which) {
        return session.apply(Corrections.accept(session.now().detections().subList(which, which + 1)))
                .orElseThrow();
    }
}

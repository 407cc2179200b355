package org.railcount.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railcount.model.Edit;
import org.railcount.model.GroundMove;
import org.railcount.model.LogEntry;
import org.railcount.review.Corrections;
import org.railcount.review.RandomEdits;
import org.railcount.review.ReviewSession;
import org.railcount.review.Yard;

class EditLogTest {
    @TempDir
    Path folder;

    @Test
    void everythingThatAnAnalystDoesComesBackAsItWas() throws Exception {
        EditLog log = log();
        List<LogEntry> written = new ArrayList<>();
        for (long seed = 0; seed < 20; seed++) {
            ReviewSession session = new ReviewSession(
                    Yard.run(new GroundMove(1.5, -2, 0.1, 1.001, Yard.LON, Yard.LAT), Yard.car("a", 0, 0.123456789)),
                    List.of(),
                    Yard.analyst());
            Random random = new Random(seed);
            for (int i = 0; i < 20; i++) {
                RandomEdits.step(session, random, true);
            }
            session.detectedAgain(Yard.run(Yard.car("b", 500, 0.5)));
            for (LogEntry e : session.log()) {
                written.add(
                        new LogEntry(seed + e.id(), e.sceneId(), e.author(), e.time(), e.run(), e.placed(), e.edit()));
            }
        }
        log.append(written);
        assertThat(log.read("scene")).isEqualTo(new EditLog.Loaded(written, List.of()));
    }

    @Test
    void aLineTellsEverythingToWhoeverReadsJson() throws Exception {
        ReviewSession session = session();
        EditLog log = log();
        log.append(List.of(
                session.apply(Corrections.cover(session.now().detections().subList(0, 1), true))
                        .orElseThrow()));
        JsonNode line = new ObjectMapper().readTree(Files.readString(folder.resolve("railcount/edits/scene.jsonl")));
        assertThat(line.path("author").asText()).isEqualTo("kim");
        assertThat(line.path("edit").asText()).isEqualTo("cover");
        JsonNode change = line.path("changes").path(0);
        assertThat(change.path("before").path("covered").asBoolean()).isFalse();
        assertThat(change.path("before").path("outline").path(0)).hasSize(5);
        assertThat(change.path("after")).hasToString("{\"covered\":true,\"verdict\":\"accepted\"}");
    }

    @Test
    void aTornLastLineIsSetAsideAndTheNextEditBeginsALine() throws Exception {
        ReviewSession session = session();
        LogEntry first = accept(session, 0);
        EditLog log = log();
        log.append(List.of(first));
        Path file = log.file("scene");
        Files.writeString(file, "{\"id\":\"torn\",\"sce", StandardOpenOption.APPEND);

        EditLog.Loaded loaded = log().read("scene");
        assertThat(loaded.entries()).containsExactly(first);
        assertThat(loaded.warnings())
                .singleElement()
                .asString()
                .contains("cut off")
                .contains("scene.jsonl.torn");
        assertThat(folder.resolve("railcount/edits/scene.jsonl.torn")).hasContent("{\"id\":\"torn\",\"sce");

        LogEntry second = accept(session, 1);
        log.append(List.of(second));
        assertThat(log().read("scene")).isEqualTo(new EditLog.Loaded(List.of(first, second), List.of()));
    }

    @Test
    void aLastLineThatLacksOnlyItsEndCounts() throws Exception {
        ReviewSession session = session();
        LogEntry first = accept(session, 0);
        EditLog log = log();
        log.append(List.of(first));
        byte[] bytes = Files.readAllBytes(log.file("scene"));
        Files.write(log.file("scene"), java.util.Arrays.copyOf(bytes, bytes.length - 1));
        LogEntry second = accept(session, 1);
        log.append(List.of(second));
        assertThat(log.read("scene").entries()).containsExactly(first, second);
    }

    @Test
    void whatALaterVersionWroteStaysInTheFileAndIsPassedOver() throws Exception {
        ReviewSession session = session();
        EditLog log = log();
        LogEntry first = accept(session, 0);
        log.append(List.of(first));
        String later = "{\"id\":\"z\",\"scene\":\"scene\",\"author\":\"lee\",\"time\":\"2030-01-01T00:00:00Z\","
                + "\"edit\":\"hologram\",\"depth\":{\"m\":[1,2]}}\n";
        Files.writeString(log.file("scene"), later, StandardOpenOption.APPEND);
        String known =
                Files.readAllLines(log.file("scene")).get(0).replace("{\"id\":\"e1\"", "{\"mood\":3,\"id\":\"y\"");
        Files.writeString(log.file("scene"), known + "\n", StandardOpenOption.APPEND);
        log.append(List.of(accept(session, 1)));
        assertThat(Files.readString(log.file("scene"))).contains(later).contains("\"mood\":3");
        assertThat(log.read("scene").entries().get(1).edit()).isEqualTo(new Edit.Unknown("hologram"));
        assertThat(log.read("scene").entries()).hasSize(4);
    }

    @Test
    void aLineThatSomebodyBrokeIsPassedOverAndNamed() throws Exception {
        ReviewSession session = session();
        EditLog log = log();
        LogEntry first = accept(session, 0);
        log.append(List.of(first));
        Files.writeString(log.file("scene"), "oops\n", StandardOpenOption.APPEND);
        LogEntry second = accept(session, 1);
        log.append(List.of(second));
        EditLog.Loaded loaded = log.read("scene");
        assertThat(loaded.entries()).containsExactly(first, second);
        assertThat(loaded.warnings()).singleElement().asString().contains("line 2");
        assertThat(Files.readString(log.file("scene"))).contains("oops\n");
    }

    @Test
    void aFileThatIsNoLogIsRefusedBeforeItsLinesFillTheMemory() throws Exception {
        EditLog log = log();
        Files.createDirectories(log.file("scene").getParent());
        Files.writeString(log.file("scene"), "oops\n".repeat(1002));
        assertThatThrownBy(() -> log.read("scene")).hasMessageContaining("more than 1000 lines are no edits");
    }

    @Test
    void aFullDiskIsToldAndTheEditIsWrittenOnceThereIsRoom() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.isWritable(full), "this system has no /dev/full");
        EditLog log = log();
        Files.createDirectories(log.file("scene").getParent());
        Files.createSymbolicLink(log.file("scene"), full);
        ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor();
        try {
            LinkedBlockingQueue<EditKeeper.State> states = new LinkedBlockingQueue<>();
            EditKeeper keeper = new EditKeeper(log, writer, states::add);
            LogEntry entry = accept(session(), 0);
            keeper.keep(entry);
            EditKeeper.State problem = until(states, state -> state.problem().isPresent());
            assertThat(problem.problem()).get().asString().contains("No space left");
            assertThat(keeper.unsaved()).containsExactly(entry);

            Files.delete(log.file("scene"));
            keeper.retry();
            assertThat(until(states, state -> !state.saved().isEmpty()).saved()).containsExactly(entry);
            assertThat(keeper.unsaved()).isEmpty();
            assertThat(log.read("scene").entries()).containsExactly(entry);
        } finally {
            writer.shutdownNow();
        }
    }

    @Test
    void editsThatADefectKeepsFromTheDiskAreToldAndStay() throws Exception {
        LogEntry sound = accept(session(), 0);
        LogEntry beyondWords = new LogEntry(
                "later",
                sound.sceneId(),
                sound.author(),
                sound.time(),
                sound.run(),
                sound.placed(),
                new Edit.Unknown("later"));
        ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor();
        try {
            LinkedBlockingQueue<EditKeeper.State> states = new LinkedBlockingQueue<>();
            EditKeeper keeper = new EditKeeper(log(), writer, states::add);
            keeper.keep(beyondWords);
            EditKeeper.State told = until(states, state -> state.problem().isPresent());
            assertThat(told.unsaved()).isEqualTo(1);
            assertThat(told.problem()).get().asString().startsWith("The edits could not be written (");
            assertThat(keeper.unsaved()).containsExactly(beyondWords);
        } finally {
            writer.shutdownNow();
        }
    }

    /** A project that somebody sent may hold a link to any file of this machine. */
    @Test
    void aLogThatIsALinkToAFileElsewhereIsNeitherAddedToNorMended() throws Exception {
        EditLog log = log();
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path precious = Files.writeString(elsewhere.resolve("precious.txt"), "one line\nand a last one without an end");
        Files.createDirectories(log.file("scene").getParent());
        Files.createSymbolicLink(log.file("scene"), precious);
        assertThat(log.read("scene").warnings()).isNotEmpty();
        assertThatThrownBy(() -> log.append(List.of(accept(session(), 0))))
                .isInstanceOf(ProjectException.class)
                .hasMessageContaining("is a link to " + precious.toRealPath())
                .hasMessageEndingWith("nothing was changed.");
        assertThat(precious).hasContent("one line\nand a last one without an end");

        Files.delete(log.file("scene"));
        Path notThere = elsewhere.resolve("new.txt");
        Files.createSymbolicLink(log.file("scene"), notThere);
        assertThatThrownBy(() -> log.append(List.of(accept(session(), 0)))).hasMessageContaining("is a link to ");
        assertThat(notThere).doesNotExist();
    }

    @Test
    void aProjectFolderThatIsGoneIsNotMadeAnew() throws Exception {
        Path project = Files.createDirectory(folder.resolve("stick"));
        EditLog log = ProjectFolder.open(project).edits();
        Files.delete(project);
        assertThatThrownBy(() -> log.append(List.of(accept(session(), 0))))
                .isInstanceOf(ProjectException.class)
                .hasMessageContaining("not there any more");
        assertThat(project).doesNotExist();
    }

    @Test
    void aProjectThatIsOpenForReadingIsNotTouched() throws Exception {
        log().append(List.of(accept(session(), 0)));
        Files.writeString(log().file("scene"), "{\"torn", StandardOpenOption.APPEND);
        byte[] before = Files.readAllBytes(log().file("scene"));
        ProjectFolder project = ProjectFolder.openForReading(folder);
        assertThat(project.edits().read("scene").entries()).hasSize(1);
        assertThatThrownBy(() -> project.edits().append(List.of(accept(session(), 0))))
                .isInstanceOf(ProjectException.class);
        assertThatThrownBy(() -> project.forgetTime("scene")).isInstanceOf(ProjectException.class);
        project.saveRun(Yard.string(2));
        assertThat(folder.resolve("railcount/runs")).doesNotExist();
        assertThat(Files.readAllBytes(log().file("scene"))).isEqualTo(before);
    }

    @Test
    void theRunThatEditsWereMadeOnIsKept() throws Exception {
        ProjectFolder project = ProjectFolder.open(folder);
        project.saveRun(Yard.string(2));
        LogEntry entry = accept(session(), 0);
        project.edits().append(List.of(entry));
        project.saveRun(Yard.string(5));
        assertThat(project.storedRun("scene")).contains(Yard.string(5));
        assertThat(project.runOfEdits("scene", entry.run())).contains(Yard.string(2));
        assertThat(project.runOfEdits("scene", "other")).isEqualTo(Optional.empty());
    }

    @Test
    void editsThatWereSavedElsewhereAreTakenInOnce() throws Exception {
        Path project = Files.createDirectory(folder.resolve("p"));
        EditLog log = ProjectFolder.open(project).edits();
        ReviewSession session = session();
        LogEntry first = accept(session, 0);
        LogEntry second = accept(session, 1);
        log.append(List.of(first));
        ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor();
        try {
            Files.writeString(folder.resolve("file"), "in the way");
            EditLog unwritable = new EditLog(project, folder.resolve("file").resolve("edits"), true);
            LinkedBlockingQueue<EditKeeper.State> states = new LinkedBlockingQueue<>();
            EditKeeper keeper = new EditKeeper(unwritable, writer, states::add);
            keeper.keep(first);
            keeper.keep(second);
            until(states, state -> state.unsaved() == 2 && state.problem().isPresent());
            keeper.saveElsewhere(folder.resolve("elsewhere.jsonl"));
            assertThat(keeper.unsaved()).isEmpty();
        } finally {
            writer.shutdownNow();
        }
        assertThat(log.takeIn(folder.resolve("elsewhere.jsonl"))).isEqualTo(1);
        assertThat(log.takeIn(folder.resolve("elsewhere.jsonl"))).isZero();
        assertThat(log.read("scene").entries()).containsExactly(first, second);
        Files.writeString(folder.resolve("notes.jsonl"), "{\"a\":1}\n");
        assertThatThrownBy(() -> log.takeIn(folder.resolve("notes.jsonl")))
                .isInstanceOf(ProjectException.class)
                .hasMessageContaining("line 1");
    }

    @Test
    void scenesThatAreGoneAreNamedAndLinkedToWhereTheyAreNow() throws Exception {
        ProjectFolder project = ProjectFolder.open(folder);
        project.saveRun(Yard.string(2));
        project.edits().append(List.of(accept(session(), 0)));
        assertThat(project.missingScenes(List.of("other"))).containsExactly("scene");
        assertThat(project.missingScenes(List.of("scene"))).isEmpty();
        Path gone = folder.resolve("gone/scene.tif");
        project.addSceneSources(List.of(gone));
        Path found =
                Files.createFile(Files.createDirectory(folder.resolve("disk")).resolve("scene.tif"));
        assertThat(project.relinkScenes(List.of(found), List.of("other"))).containsExactly(found);
        assertThat(ProjectFolder.open(folder).sceneSources()).containsExactly(found);
    }

    @Test
    void aSceneNameThatIsNoFileNameIsSpelt() throws Exception {
        assertThat(log().file("a/b:c").getFileName()).hasToString("a%2Fb%3Ac.jsonl");
    }

    private static EditKeeper.State until(
            LinkedBlockingQueue<EditKeeper.State> states, java.util.function.Predicate<EditKeeper.State> wanted)
            throws Exception {
        CompletableFuture<EditKeeper.State> found = CompletableFuture.supplyAsync(() -> {
            try {
                EditKeeper.State state = states.take();
                while (!wanted.test(state)) {
                    state = states.take();
                }
                return state;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        return found.get(30, TimeUnit.SECONDS);
    }

    private EditLog log() throws ProjectException {
        return ProjectFolder.open(folder).edits();
    }

    private static ReviewSession session() {
        return new ReviewSession(Yard.string(2), List.of(), Yard.analyst());
    }

    private static LogEntry accept(ReviewSession session, int which) {
        return session.apply(Corrections.accept(session.now().detections().subList(which, which + 1)))
                .orElseThrow();
    }
}

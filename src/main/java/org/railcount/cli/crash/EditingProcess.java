package org.railcount.cli.crash;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import org.railcount.model.AnalystConfidence;
import org.railcount.model.DetectionRun;
import org.railcount.model.Edit;
import org.railcount.model.GroundMove;
import org.railcount.model.LogEntry;
import org.railcount.model.ReviewedDetection;
import org.railcount.model.SignOff;
import org.railcount.project.EditKeeper;
import org.railcount.project.ProjectException;
import org.railcount.project.ProjectFolder;
import org.railcount.project.ProjectLock;
import org.railcount.review.Corrections;
import org.railcount.review.ReviewSession;

/**
 * Opens a project as the window does, edits it at random through the same classes as fast as the disk allows, and says on
 * its standard output what it was told is saved, a line each. It does so until it is killed.
 */
public final class EditingProcess {
    static final String READY = "ready";

    /** Ends every line, so that one that was cut off is known. */
    static final String END = " .";

    /** More edits than that are not made ahead of the disk, as a person would not. */
    private static final int AHEAD = 4;

    private final ProjectFolder project;
    private final Random random;
    private final PrintStream said;
    private final List<ReviewSession> sessions = new ArrayList<>();
    private final Semaphore room = new Semaphore(AHEAD);
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor();
    private final EditKeeper keeper;
    private int round;

    private EditingProcess(ProjectFolder project, Random random, PrintStream said) throws ProjectException {
        this.project = project;
        this.random = random;
        this.said = said;
        this.keeper = new EditKeeper(project.edits(), writer, this::tell);
        ReviewSession.Pen pen = new ReviewSession.Pen(
                () -> "bench", Clock.systemUTC(), () -> UUID.randomUUID().toString());
        for (String scene : BenchProject.SCENES) {
            sessions.add(new ReviewSession(
                    project.storedRun(scene).orElseThrow(),
                    project.edits().read(scene).entries(),
                    pen));
        }
        GroundMove last = project.nudges().get(BenchProject.SCENES.get(0));
        round = last == null ? 0 : (int) last.eastM();
    }

    /** @param args the project folder, and a number that the edits follow from */
    public static void main(String[] args) throws IOException, ProjectException, InterruptedException {
        Path folder = Path.of(args[0]);
        if (ProjectLock.take(folder) instanceof ProjectLock.Outcome.Refused refused) {
            throw new IOException(refused.sentence());
        }
        PrintStream said = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        EditingProcess process =
                new EditingProcess(ProjectFolder.open(folder), new Random(Long.parseLong(args[1])), said);
        said.println(READY);
        while (true) {
            process.step();
        }
    }

    private void step() throws ProjectException, InterruptedException {
        if (random.nextInt(25) == 0) {
            writeAnotherFile();
            return;
        }
        ReviewSession session = sessions.get(random.nextInt(sessions.size()));
        if (random.nextInt(40) == 0) {
            takeAnotherRun(session);
            return;
        }
        room.acquire();
        edit(session).ifPresentOrElse(keeper::keep, room::release);
    }

    private Optional<LogEntry> edit(ReviewSession session) {
        List<ReviewedDetection> all = session.now().detections();
        int from = all.isEmpty() ? 0 : random.nextInt(all.size());
        List<ReviewedDetection> some = all.subList(from, Math.min(all.size(), from + 1 + random.nextInt(8)));
        return switch (random.nextInt(9)) {
            case 0 -> session.apply(Corrections.accept(some));
            case 1 -> session.apply(Corrections.reject(some));
            case 2 -> session.apply(Corrections.cover(some, random.nextBoolean()));
            case 3 -> session.apply(Corrections.propose(some));
            case 4 ->
                session.apply(Corrections.add(List.of(BenchProject.car(session.newId(), 50 + random.nextInt(50), 1))));
            case 5 -> session.apply(Corrections.delete(some));
            case 6 ->
                session.apply(new Edit.OnSignOff(Edit.Change.added(new SignOff("seen", AnalystConfidence.MODERATE))));
            case 7 -> session.undo();
            default -> session.redo();
        };
    }

    private void takeAnotherRun(ReviewSession session) throws ProjectException, InterruptedException {
        DetectionRun run = BenchProject.run(session.now().run().sceneId(), random.nextInt(50));
        project.saveRun(run);
        room.acquire();
        session.detectedAgain(run).entry().ifPresentOrElse(keeper::keep, room::release);
    }

    private void writeAnotherFile() throws ProjectException {
        round++;
        project.nudge(BenchProject.SCENES.get(0), GroundMove.shift(round, 0));
        said.println("nudge " + round + END);
        project.saveSite(BenchProject.site());
    }

    private void tell(EditKeeper.State state) {
        for (LogEntry entry : state.saved()) {
            said.println("edit " + entry.sceneId() + " " + entry.id() + END);
            room.release();
        }
    }
}

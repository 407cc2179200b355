package org.railcount.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.railcount.detect.DetectorException;
import org.railcount.detect.TrackGuidedDetector;
import org.railcount.detect.learn.SiteTuningFile;
import org.railcount.model.DetectionRun;
import org.railcount.model.GroundMove;
import org.railcount.model.LogEntry;
import org.railcount.project.CountsFile;
import org.railcount.project.ProjectException;
import org.railcount.project.ProjectFolder;
import org.railcount.review.RandomEdits;
import org.railcount.review.ReviewSession;

/** A project folder with one or two of its files damaged: opened, its edits played, edited and saved. */
final class ProjectTarget implements Target {
    private final List<Path> files;
    private final Path sound;

    /** @param sound where a sound project may be kept */
    ProjectTarget(Path sound) throws IOException, ProjectException {
        this.sound = sound;
        SoundProject.write(sound);
        Path tuning = sound.resolve("site-tuning.json");
        Files.writeString(tuning, Files.readString(tuning).replace("DETECTOR", TrackGuidedDetector.VERSION));
        files = Seeds.below(sound, Files::isRegularFile).files();
    }

    @Override
    public String name() {
        return "project";
    }

    List<Path> files() {
        return files.stream().map(sound::relativize).toList();
    }

    @Override
    public void write(Path folder, Random random) throws IOException {
        Path one = files.get(random.nextInt(files.size()));
        Path other = files.get(random.nextInt(files.size()));
        for (Path file : files) {
            Path copy = folder.resolve(sound.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            byte[] bytes = Files.readAllBytes(file);
            boolean damaged = file.equals(one) || (file.equals(other) && random.nextInt(4) == 0);
            Files.write(copy, damaged ? TextMutation.of(bytes, random) : bytes);
        }
    }

    @Override
    public void read(Path folder) throws Exception {
        Exception first = null;
        ProjectFolder project;
        try {
            project = ProjectFolder.open(ProjectFolder.of(folder.resolve("project.railcount")));
            project.saveSite(project.site());
            project.typeTime("another", Instant.EPOCH);
            project.nudge("another", GroundMove.shift(1, 1));
            project.addSceneSources(List.of(folder.resolve("new.tif")));
            project.missingScenes(List.of());
        } catch (ProjectException e) {
            throw new Refused(e);
        }
        Steps steps = new Steps();
        steps.take(project::observations);
        steps.take(project::events);
        steps.take(project::detectorSetup);
        steps.take(() -> CountsFile.read(folder.resolve(SoundProject.COUNTS)));
        steps.take(() -> SiteTuningFile.read(folder.resolve("site-tuning.json"), TrackGuidedDetector.VERSION));
        steps.take(() -> review(project));
        first = steps.first;
        if (first != null) {
            throw new Refused(first);
        }
    }

    private static List<LogEntry> review(ProjectFolder project) throws ProjectException {
        Optional<DetectionRun> run = project.storedRun(SoundProject.SCENE);
        if (run.isEmpty()) {
            return List.of();
        }
        ReviewSession session = new ReviewSession(
                run.get(), project.edits().read(SoundProject.SCENE).entries(), pen());
        int before = session.log().size();
        Random random = new Random(before);
        for (int i = 0; i < 5; i++) {
            RandomEdits.step(session, random, true);
        }
        session.detectedAgain(run.get());
        List<LogEntry> fresh = session.log().subList(before, session.log().size());
        project.edits().append(fresh);
        project.saveRun(run.get());
        return fresh;
    }

    /** Ids that nobody else gives. */
    private static ReviewSession.Pen pen() {
        AtomicInteger ids = new AtomicInteger();
        return new ReviewSession.Pen(() -> "fuzz", Clock.systemUTC(), () -> "fuzz-" + ids.incrementAndGet());
    }

    /** Each part of the project is read whatever became of the one before. */
    private static final class Steps {
        private Exception first;

        void take(Step step) throws Exception {
            try {
                step.take();
            } catch (ProjectException | DetectorException e) {
                first = first == null ? e : first;
            }
        }
    }

    @FunctionalInterface
    private interface Step {
        Object take() throws Exception;
    }
}

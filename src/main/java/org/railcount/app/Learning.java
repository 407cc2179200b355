package org.railcount.app;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.text.Phrases;
import org.railcount.app.work.Background;
import org.railcount.app.work.Job;
import org.railcount.app.work.JobBoard;
import org.railcount.detect.KnownPlaces;
import org.railcount.detect.TrackGuidedDetector;
import org.railcount.detect.evaluate.TruthObject;
import org.railcount.detect.learn.LessonReader;
import org.railcount.detect.learn.ReviewedScene;
import org.railcount.detect.learn.SiteLearning;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.model.Detection;
import org.railcount.model.ReviewedDetection;
import org.railcount.model.Site;
import org.railcount.project.ProjectFolder;
import org.railcount.review.SceneReview;

/**
 * Learns from the open project's signed-off scenes behind the window, says what it is worth, and uses it only where the
 * analyst wants that. JavaFX thread only.
 */
final class Learning {
    private static final Phrases TEXT = Phrases.of(Learning.class);

    private final Stage stage;
    private final Workspace workspace;
    private final Background work;
    private final JobBoard board;
    private final Scene.Opener opener;
    private final DetectorChoice choice;
    private final Notices notices;
    private @Nullable Job running;

    Learning(
            Stage stage,
            Workspace workspace,
            Background work,
            JobBoard board,
            Scene.Opener opener,
            DetectorChoice choice,
            Notices notices) {
        this.stage = stage;
        this.workspace = workspace;
        this.work = work;
        this.board = board;
        this.opener = opener;
        this.choice = choice;
        this.notices = notices;
    }

    /** Learns, or says why not. */
    void learn() {
        ProjectFolder project = workspace.projectProperty().get();
        Site site = workspace.siteProperty().get();
        if (project == null || site == null || running != null) {
            return;
        }
        List<LessonReader.Lesson> lessons = lessons();
        long dates = lessons.stream().map(Learning::day).distinct().count();
        if (dates < SiteLearning.LEAST_DATES) {
            notices.problem(TEXT.get("learn.too-few", SiteLearning.LEAST_DATES, dates));
            return;
        }
        KnownPlaces places =
                KnownPlaces.named(opener, workspace.referenceScene(), workspace.sceneIds(), project.nudges());
        Job job = board.start(TEXT.get("learn.reading", 1, lessons.size()), cancelled -> finish());
        running = job;
        work.run(
                TEXT.get("failed.learn"),
                () -> report(lessons, site, places, job),
                report -> {
                    finish();
                    if (project.equals(workspace.projectProperty().get())) {
                        offer(project, report);
                    }
                },
                sentence -> {
                    finish();
                    notices.problem(sentence);
                });
    }

    private void finish() {
        if (running != null) {
            board.finish(running);
            running = null;
        }
    }

    private void offer(ProjectFolder project, SiteLearning.Report report) {
        if (new LearningDialog(stage, report).wantsIt()) {
            report.tuning().ifPresent(tuning -> choice.useTuning(project, tuning));
        }
    }

    /** The scenes whose sign-off holds: a scene that is half done would teach that its other cars are none. */
    private List<LessonReader.Lesson> lessons() {
        List<LessonReader.Lesson> lessons = new ArrayList<>();
        for (SceneEntry entry : workspace.scenes().all()) {
            SceneReview review = entry.reviewProperty().get();
            if (review != null && review.isSignedOff()) {
                String name = review.run().sceneId();
                lessons.add(new LessonReader.Lesson(
                        entry.path(),
                        name,
                        entry.time(),
                        name,
                        review.detections().stream()
                                .filter(ReviewedDetection::isCounted)
                                .map(Learning::label)
                                .toList()));
            }
        }
        return lessons;
    }

    private static TruthObject label(ReviewedDetection reviewed) {
        Detection detection = reviewed.detection();
        return new TruthObject(detection.subject(), detection.outline(), detection.track(), "", 1, detection.areaM2());
    }

    private static String day(LessonReader.Lesson lesson) {
        return lesson.time()
                .map(time -> LocalDate.ofInstant(time, ZoneOffset.UTC).toString())
                .orElse(lesson.otherwise());
    }

    /** Runs on a worker. */
    private SiteLearning.Report report(List<LessonReader.Lesson> lessons, Site site, KnownPlaces places, Job job)
            throws SceneException {
        LessonReader reader = new LessonReader(opener, site);
        List<ReviewedScene> read = new ArrayList<>();
        for (int i = 0; i < lessons.size(); i++) {
            say(job, TEXT.get("learn.reading", i + 1, lessons.size()), (double) i / lessons.size());
            LessonReader.Lesson lesson = lessons.get(i);
            reader.read(lesson, places.of(lesson.file()), job::isCancelled).ifPresent(read::add);
        }
        return SiteLearning.learn(
                read,
                site.name(),
                TrackGuidedDetector.VERSION,
                share -> say(job, TEXT.get("learn.trying"), share),
                job::isCancelled);
    }

    private void say(Job job, String doing, double share) {
        work.onFxThread(() -> job.report(doing, share));
    }
}

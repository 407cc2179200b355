package org.railcount.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import org.jspecify.annotations.Nullable;
import org.railcount.app.compare.Changes;
import org.railcount.app.compare.CompareModel;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.scenes.SceneTimes;
import org.railcount.app.text.Phrases;
import org.railcount.app.work.Background;
import org.railcount.detect.change.CargoSeries;
import org.railcount.detect.compare.DateComparison;
import org.railcount.detect.compare.DateFindings;
import org.railcount.model.ReviewedDetection;
import org.railcount.model.SceneResult;
import org.railcount.model.Site;
import org.railcount.review.SceneReview;

/**
 * Works out, in the background, what changed between the two dates that are compared. One comparison is under way at a
 * time, and the next is of whatever dates are compared then. JavaFX thread only.
 */
final class ChangesFollower {
    private static final Phrases TEXT = Phrases.of(CompareModel.class);

    private final Workspace workspace;
    private final CompareModel model;
    private final Background work;
    private final InvalidationListener reviewed = observable -> ask();
    private Optional<Question> answered = Optional.empty();
    private boolean asking;

    /** The results of all dates tell which cargo never moves, and so is none. */
    private record Question(Site site, Side reference, Side open, List<SceneResult> all) {}

    /** A date as it stands: the machine's result, and what an analyst made of its detections. */
    private record Side(SceneResult.Handled result, List<ReviewedDetection> detections, boolean placed) {
        DateFindings findings(CargoSeries series) {
            return DateFindings.of(result, detections, placed, series);
        }
    }

    ChangesFollower(Workspace workspace, CompareModel model, Background work) {
        this.workspace = workspace;
        this.model = model;
        this.work = work;
        workspace.siteProperty().addListener((property, before, now) -> ask());
        workspace.scenes().openProperty().addListener((property, before, now) -> turn(before, now));
        workspace.scenes().revisionProperty().addListener((property, before, now) -> ask());
        model.referenceProperty().addListener((property, before, now) -> turn(before, now));
    }

    private void turn(@Nullable SceneEntry before, @Nullable SceneEntry now) {
        for (SceneEntry entry : new SceneEntry[] {before, now}) {
            if (entry != null) {
                entry.reviewProperty().removeListener(reviewed);
            }
        }
        for (SceneEntry entry : new SceneEntry[] {
            model.referenceProperty().get(), workspace.scenes().openProperty().get()
        }) {
            if (entry != null) {
                entry.reviewProperty().removeListener(reviewed);
                entry.reviewProperty().addListener(reviewed);
            }
        }
        ask();
    }

    private void ask() {
        SceneEntry reference = model.referenceProperty().get();
        SceneEntry open = workspace.scenes().openProperty().get();
        if (reference == null || open == null) {
            answered = Optional.empty();
            return;
        }
        if (asking) {
            return;
        }
        Optional<String> obstacle = obstacle(reference, open);
        if (obstacle.isPresent()) {
            answered = Optional.empty();
            model.changesProperty().set(new Changes.Untold(obstacle.get()));
            return;
        }
        Question question = question(reference, open);
        if (Optional.of(question).equals(answered)) {
            return;
        }
        asking = true;
        model.changesProperty().set(new Changes.Untold(""));
        work.run(
                TEXT.get("changes.failed"),
                () -> answer(question),
                changes -> told(question, changes),
                sentence -> told(question, new Changes.Untold(sentence)));
    }

    private void told(Question question, Changes changes) {
        asking = false;
        if (model.referenceProperty().get() != null) {
            answered = Optional.of(question);
            model.changesProperty().set(changes);
        }
        ask();
    }

    private Optional<String> obstacle(SceneEntry reference, SceneEntry open) {
        if (reference == open) {
            return Optional.of(TEXT.get("changes.same"));
        }
        if (workspace.site().isEmpty()) {
            return Optional.of(TEXT.get("changes.no-site"));
        }
        for (SceneEntry entry : List.of(reference, open)) {
            if (entry.time().isEmpty()) {
                return Optional.of(TEXT.get("changes.no-time", entry.fileName()));
            }
            if (entry.run().isEmpty()) {
                return Optional.of(TEXT.get(
                        "changes.not-counted", SceneTimes.date(entry.time().get())));
            }
        }
        return Optional.empty();
    }

    private Question question(SceneEntry reference, SceneEntry open) {
        List<SceneResult> all = new ArrayList<>();
        workspace.scenes().all().forEach(entry -> handled(entry).ifPresent(all::add));
        return new Question(workspace.site().orElseThrow(), side(reference), side(open), all);
    }

    private Side side(SceneEntry entry) {
        SceneResult.Handled result = handled(entry).orElseThrow();
        SceneReview review = entry.reviewProperty().get();
        List<ReviewedDetection> detections = review == null
                ? result.detections().detections().stream()
                        .map(ReviewedDetection::proposed)
                        .toList()
                : review.detections();
        return new Side(result, detections, workspace.registration(entry).trusted());
    }

    private static Optional<SceneResult.Handled> handled(SceneEntry entry) {
        return entry.info().flatMap(info -> entry.run().map(run -> new SceneResult.Handled(info, run)));
    }

    private static Changes answer(Question question) {
        CargoSeries series = CargoSeries.of(question.site(), question.all());
        DateFindings reference = question.reference().findings(series);
        DateFindings open = question.open().findings(series);
        boolean referenceFirst =
                !reference.acquired().orElseThrow().isAfter(open.acquired().orElseThrow());
        DateComparison comparison = referenceFirst
                ? DateComparison.of(question.site(), reference, open)
                : DateComparison.of(question.site(), open, reference);
        return new Changes.Found(comparison, referenceFirst);
    }
}

package org.railcount.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.railcount.model.AnalystConfidence;
import org.railcount.model.DetectionRun;
import org.railcount.model.Edit;
import org.railcount.model.Edit.Change;
import org.railcount.model.LogEntry;
import org.railcount.model.Origin;
import org.railcount.model.ReviewSummary;
import org.railcount.model.ReviewedDetection;
import org.railcount.model.SignOff;
import org.railcount.model.Verdict;

class ReviewSessionTest {

    @Property(tries = 300)
    void whateverWasDoneCanBeUndoneToTheDetectorsResultAndRedone(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int steps) {
        DetectionRun run = Yard.string(6);
        ReviewSession session = new ReviewSession(run, List.of(), Yard.analyst());
        SceneReview untouched = session.now();
        Random random = new Random(seed);
        for (int i = 0; i < steps; i++) {
            RandomEdits.step(session, random, false);
        }
        SceneReview done = session.now();
        int undone = 0;
        while (session.undo().isPresent()) {
            undone++;
        }
        assertThat(session.now()).isEqualTo(untouched);
        while (session.redo().isPresent()) {
            undone--;
        }
        assertThat(undone).isZero();
        assertThat(session.now()).isEqualTo(done);
    }

    @Property(tries = 200)
    void aPrefixOfTheLogShowsTheStateOfThen(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int steps) {
        DetectionRun run = Yard.string(6);
        ReviewSession session = new ReviewSession(run, List.of(), Yard.analyst());
        Random random = new Random(seed);
        List<SceneReview> then = new ArrayList<>(List.of(session.now()));
        for (int i = 0; i < steps; i++) {
            RandomEdits.step(session, random, true);
            while (then.size() <= session.log().size()) {
                then.add(session.now());
            }
        }
        for (int entries = 0; entries < then.size(); entries++) {
            assertThat(session.after(entries)).isEqualTo(then.get(entries));
        }
        ReviewSession nextDay = new ReviewSession(run, session.log(), Yard.analyst());
        assertThat(nextDay.now()).isEqualTo(session.now());
        assertThat(nextDay.undoable()).isEqualTo(session.undoable());
        assertThat(nextDay.redoable()).isEqualTo(session.redoable());
    }

    @Example
    void anEditOfManyIsOneStep() {
        ReviewSession session = new ReviewSession(Yard.string(5), List.of(), Yard.analyst());
        session.apply(Corrections.accept(session.now().detections()));
        assertThat(session.now().progress()).isEqualTo(new Progress(5, 5));
        session.undo();
        assertThat(session.now().progress()).isEqualTo(new Progress(0, 5));
        assertThat(session.log()).hasSize(2);
    }

    @Example
    void anEditThatChangesNothingIsNotLogged() {
        ReviewSession session = new ReviewSession(Yard.string(2), List.of(), Yard.analyst());
        session.apply(Corrections.accept(session.now().detections()));
        assertThat(session.apply(Corrections.accept(session.now().detections())))
                .isEmpty();
        assertThat(session.log()).hasSize(1);
    }

    @Example
    void correctingVouchesAndKeepsTheOrigin() {
        ReviewSession session = new ReviewSession(Yard.string(2), List.of(), Yard.analyst());
        ReviewedDetection first = session.now().detections().get(0);
        String entry = session.apply(Corrections.cover(List.of(first), true))
                .orElseThrow()
                .id();
        ReviewedDetection now = session.now().detections().get(0);
        assertThat(now.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(now.origin()).isEqualTo(Origin.DETECTOR);
        assertThat(session.now().editsOf(now.id())).containsExactly(entry);
    }

    @Example
    void aNewEditEndsTheRedo() {
        ReviewSession session = new ReviewSession(Yard.string(3), List.of(), Yard.analyst());
        session.apply(Corrections.accept(session.now().detections()));
        session.undo();
        session.apply(Corrections.reject(session.now().detections().subList(0, 1)));
        assertThat(session.redo()).isEmpty();
        assertThat(session.now().progress()).isEqualTo(new Progress(1, 3));
    }

    @Example
    void laterEditsReopenASignedOffSceneAndUndoingThemSignsItAgain() {
        ReviewSession session = new ReviewSession(Yard.string(3), List.of(), Yard.analyst());
        session.apply(new Edit.OnSignOff(Change.added(new SignOff("clear", AnalystConfidence.HIGH))));
        assertThat(session.now().isSignedOff()).isTrue();
        session.apply(Corrections.accept(session.now().detections()));
        assertThat(session.now().isSignedOff()).isFalse();
        assertThat(session.now().signOff()).get().extracting(SignedOff::author).isEqualTo("kim");
        session.undo();
        assertThat(session.now().isSignedOff()).isTrue();
    }

    @Example
    void anEditMadeForAnotherStateIsRefused() {
        ReviewSession session = new ReviewSession(Yard.string(2), List.of(), Yard.analyst());
        Edit stale = Corrections.accept(session.now().detections());
        session.apply(Corrections.reject(session.now().detections()));
        assertThatThrownBy(() -> session.apply(stale)).isInstanceOf(IllegalArgumentException.class);
        assertThat(session.log()).hasSize(1);
    }

    @Example
    void whatALaterVersionWroteIsKeptAndDoesNothing() {
        DetectionRun run = Yard.string(2);
        ReviewSession first = new ReviewSession(run, List.of(), Yard.analyst());
        LogEntry accepted =
                first.apply(Corrections.accept(first.now().detections())).orElseThrow();
        LogEntry unknown = new LogEntry(
                "x", "scene", "lee", accepted.time(), accepted.run(), accepted.placed(), new Edit.Unknown("measure"));
        ReviewSession session = new ReviewSession(run, List.of(accepted, unknown), Yard.analyst());
        assertThat(session.now().detections()).isEqualTo(first.now().detections());
        assertThat(session.undoable()).contains(accepted);
    }

    @Example
    void aSceneIsTouchedByAVerdictAnEditOrASignOff() {
        ReviewSession session = new ReviewSession(Yard.string(2), List.of(), Yard.analyst());
        assertThat(session.now().isTouched()).isFalse();
        assertThat(session.now().isSignedOff()).isFalse();

        session.apply(Corrections.accept(session.now().detections()));
        assertThat(session.now().isTouched()).isTrue();
        session.undo();
        assertThat(session.now().isTouched()).isFalse();
        session.apply(new Edit.OnSignOff(Change.added(new SignOff("empty yard", AnalystConfidence.HIGH))));
        assertThat(session.now().isTouched()).isTrue();
        assertThat(session.now().isSignedOff()).isTrue();
    }

    @Example
    void theSummaryTellsHowFarTheReviewIsAndWhoSignedIt() {
        ReviewSession session = new ReviewSession(Yard.string(3), List.of(), Yard.analyst());
        session.apply(Corrections.reject(session.now().detections().subList(0, 1)));
        session.apply(new Edit.OnSignOff(Change.added(new SignOff("one was a shed", AnalystConfidence.HIGH))));
        ReviewSummary summary = session.now().summary();

        assertThat(summary.sceneId()).isEqualTo("scene");
        assertThat(summary.decided()).isEqualTo(1);
        assertThat(summary.detections()).isEqualTo(3);
        assertThat(summary.signature()).hasValueSatisfying(signature -> {
            assertThat(signature.author()).isEqualTo("kim");
            assertThat(signature.signOff().note()).isEqualTo("one was a shed");
            assertThat(signature.holds()).isTrue();
        });
    }
}

package org.railcount.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.railcount.model.Detection;
import org.railcount.model.DetectionRun;
import org.railcount.model.Edit;
import org.railcount.model.GroundMove;
import org.railcount.model.Origin;
import org.railcount.model.RailcarType;
import org.railcount.model.ReviewedDetection;
import org.railcount.model.Subject;
import org.railcount.model.Verdict;

class RedetectionTest {

    @Example
    void editsFollowTheThingAndNotTheNumber() {
        ReviewSession session = session(Yard.string(3));
        ReviewedDetection second = session.now().detections().get(1);
        session.apply(Corrections.retype(List.of(second), RailcarType.TANK));
        // A car more at the front: every number is another car's now, and ends were read a little otherwise.
        session.detectedAgain(Yard.run(
                Yard.car("track 1-001", -15, 0.8),
                Yard.car("track 1-002", 0.4, 0.8),
                Yard.car("track 1-003", 15.4, 0.8),
                Yard.car("track 1-004", 30.4, 0.8)));
        assertThat(session.now().detections()).hasSize(4);
        ReviewedDetection third = session.now().detection("track 1-003").orElseThrow();
        assertThat(third.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(third.detection().subject()).isEqualTo(new Subject.Railcar(RailcarType.TANK, false));
        assertThat(third.detection().outline()).isEqualTo(second.detection().outline());
        assertThat(session.now().progress()).isEqualTo(new Progress(1, 4));
    }

    @Example
    void whatWasRejectedOrDeletedStaysSo() {
        ReviewSession session = session(Yard.string(3));
        session.apply(Corrections.reject(session.now().detections().subList(0, 1)));
        session.apply(Corrections.delete(session.now().detections().subList(1, 2)));
        session.detectedAgain(Yard.run(Yard.car("a", 0.5, 0.8), Yard.car("b", 15.5, 0.8), Yard.car("c", 30.5, 0.8)));
        assertThat(session.now().detection("a"))
                .get()
                .extracting(ReviewedDetection::verdict)
                .isEqualTo(Verdict.REJECTED);
        assertThat(session.now().detection("b")).isEmpty();
        assertThat(session.now().detection("c"))
                .get()
                .extracting(ReviewedDetection::verdict)
                .isEqualTo(Verdict.PROPOSED);
    }

    @Example
    void whatNoLongerMatchesIsKeptAsTheAnalystsOwnAndTold() {
        ReviewSession session = session(Yard.string(3));
        session.apply(Corrections.accept(session.now().detections().subList(0, 1)));
        Redetection change = session.detectedAgain(Yard.run(Yard.car("track 1-001", 30, 0.8), Yard.car("x", 90, 0.8)));
        assertThat(change.kept()).singleElement().satisfies(kept -> {
            assertThat(kept.origin()).isEqualTo(Origin.ANALYST);
            assertThat(kept.id()).startsWith("track 1-001@");
        });
        assertThat(change.came()).extracting(ReviewedDetection::id).containsExactly("x");
        assertThat(change.gone()).extracting(ReviewedDetection::id).containsExactly("track 1-002");
        assertThat(change.entry())
                .get()
                .satisfies(entry -> assertThat(entry.edit()).isEqualTo(new Edit.Redetected("detector 1", 1, 1, 1)));
    }

    @Example
    void aCarThatTheAnalystAddedAndTheDetectorNowFindsIsOneCar() {
        ReviewSession session = session(Yard.string(1));
        session.apply(Corrections.add(List.of(Yard.car(session.newId(), 15, 1))));
        session.detectedAgain(Yard.string(2));
        assertThat(session.now().detections()).hasSize(2);
        assertThat(session.now().detections().get(1).origin()).isEqualTo(Origin.ANALYST);
        session.apply(Corrections.cover(session.now().detections().subList(1, 2), true));
        session.detectedAgain(Yard.run());
        assertThat(session.now().detections()).singleElement().satisfies(own -> {
            assertThat(own.detection().subject()).isEqualTo(new Subject.Railcar(RailcarType.BOXCAR, true));
            assertThat(own.origin()).isEqualTo(Origin.ANALYST);
        });
    }

    @Example
    void undoReachesBackThroughAnotherRun() {
        ReviewSession session = session(Yard.string(2));
        session.apply(Corrections.accept(session.now().detections()));
        session.detectedAgain(Yard.run(Yard.car("a", 0.5, 0.7), Yard.car("b", 15.5, 0.7)));
        session.undo();
        assertThat(session.now().detections())
                .containsExactly(
                        ReviewedDetection.proposed(Yard.car("a", 0.5, 0.7)),
                        ReviewedDetection.proposed(Yard.car("b", 15.5, 0.7)));
    }

    @Example
    void outlinesFollowASceneThatIsNudged() {
        ReviewSession session = session(Yard.string(2));
        session.apply(Corrections.cover(session.now().detections().subList(0, 1), true));
        session.apply(Corrections.add(List.of(Yard.car(session.newId(), 60, 1))));
        Detection found = Yard.car("a", 12, 0.7);
        session.detectedAgain(Yard.run(GroundMove.shift(12, 0), found, Yard.car("b", 27, 0.7)));
        assertThat(session.now().detections()).hasSize(3);
        ReviewedDetection covered = session.now().detection("a").orElseThrow();
        assertThat(covered.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(covered.detection().outline().getCentroid().getX())
                .isCloseTo(found.outline().getCentroid().getX(), within(1e-6));
        assertThat(session.now()
                        .detections()
                        .get(2)
                        .detection()
                        .outline()
                        .getCentroid()
                        .getX())
                .isCloseTo(Yard.box(72, 0, 14).getCentroid().getX(), within(1e-6));
    }

    @Example
    void theSameResultAgainChangesNothing() {
        ReviewSession session = session(Yard.string(3));
        session.apply(Corrections.accept(session.now().detections()));
        SceneReview before = session.now();
        Redetection change = session.detectedAgain(Yard.string(3));
        assertThat(change.entry()).isEqualTo(Optional.empty());
        assertThat(session.now()).isEqualTo(before);
    }

    @Property(tries = 200)
    void comingBackToTheFirstRunBringsBackTheState(@ForAll long seed) {
        DetectionRun first = Yard.string(6);
        ReviewSession session = session(first);
        Random random = new Random(seed);
        for (int i = 0; i < 12; i++) {
            RandomEdits.step(session, random, true);
        }
        SceneReview before = session.now();
        session.detectedAgain(Yard.string(4));
        session.detectedAgain(first);
        assertThat(session.now()).isEqualTo(before);
    }

    private static ReviewSession session(DetectionRun run) {
        return new ReviewSession(run, List.of(), Yard.analyst());
    }
}

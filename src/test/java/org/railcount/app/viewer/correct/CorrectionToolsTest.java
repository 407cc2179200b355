package org.railcount.app.viewer.correct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.railcount.app.viewer.CorrectedScene.middle;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.app.viewer.CorrectedScene;
import org.railcount.app.viewer.Sites;
import org.railcount.app.viewer.interact.SelectInteraction;
import org.railcount.app.viewer.state.FoundFilter;
import org.railcount.model.Detection;
import org.railcount.model.Edit;
import org.railcount.model.Origin;
import org.railcount.model.RailcarType;
import org.railcount.model.ReviewedDetection;
import org.railcount.model.Subject;
import org.railcount.model.Verdict;

/** Cars a, b, c on track 1 about x = 30, 60 and 75.1, d on track 2 about x = 30, e beside the tracks; confidences differ. */
class CorrectionToolsTest {
    private final CorrectedScene scene = new CorrectedScene(
            car("a", 30, 30, 0.9, "Track 1"),
            car("b", 60, 30, 0.6, "Track 1"),
            car("c", 75.1, 30, 0.7, "Track 1"),
            car("d", 30, 35, 0.95, "Track 2"),
            car("e", 100, 50, 0.5, ""));
    private final SelectInteraction select = new SelectInteraction(scene.model, scene.tools, ref -> {});
    private final CorrectionTools tools = scene.tools;

    @Test
    void keys_act_on_what_is_under_the_pointer_while_nothing_is_selected() {
        assertThat(tools.verdicts().accept()).as("with nothing to act on").isFalse();
        scene.hover(select, 60, 30);
        tools.kinds().retype(RailcarType.TANK.ordinal());
        scene.hover(select, 30, 30);
        tools.verdicts().reject();

        assertThat(type("b")).isEqualTo(RailcarType.TANK);
        assertThat(scene.now("b").verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(scene.now("a").verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(scene.now("d").verdict()).isEqualTo(Verdict.PROPOSED);
    }

    @Test
    void the_selection_comes_before_what_is_under_the_pointer() {
        scene.hover(select, 60, 30);
        scene.model.found().select(List.of("a", "d"));
        tools.kinds().toggleCover();

        assertThat(isCovered("a")).isTrue();
        assertThat(isCovered("d")).isTrue();
        assertThat(isCovered("b")).isFalse();
        tools.kinds().toggleCover();
        assertThat(isCovered("a")).isFalse();
    }

    @Test
    void all_on_a_track_are_accepted_as_one_step_but_not_what_is_hidden() {
        scene.model.found().filter(FoundFilter.USUAL.withLeastConfidence(0.65));
        scene.hover(select, 45, 30.5);
        tools.verdicts().acceptOnTrack();

        assertThat(verdicts()).containsExactly("ACCEPTED", "PROPOSED", "ACCEPTED", "PROPOSED", "PROPOSED");
        scene.undo();
        assertThat(verdicts()).containsOnly("PROPOSED");
    }

    @Test
    void all_in_view_are_accepted_and_what_lies_outside_is_not() {
        scene.model.look(scene.model.view().dragged(-650, 0));
        tools.verdicts().acceptInView();

        assertThat(verdicts()).containsExactly("PROPOSED", "PROPOSED", "ACCEPTED", "PROPOSED", "ACCEPTED");
    }

    @Test
    void a_decision_can_be_left_open_again_and_a_car_deleted() {
        scene.model.found().select(List.of("a"));
        tools.verdicts().accept();
        tools.verdicts().reopen();
        assertThat(scene.now("a").verdict()).isEqualTo(Verdict.PROPOSED);

        tools.verdicts().delete();
        assertThat(scene.now()).hasSize(4);
        assertThat(scene.selected()).isEmpty();
    }

    @Test
    void a_key_puts_a_typical_car_where_the_pointer_is_on_the_track() {
        scene.hover(select, 120, 30.8);
        tools.adding().put(3);

        ReviewedDetection car = scene.added();
        assertThat(middle(car).distance(new Coordinate(120, 30))).isLessThan(0.01);
        assertThat(car.detection().lengthM()).isCloseTo(14, within(0.01));
        assertThat(car.detection().widthM()).isCloseTo(3, within(0.01));
        assertThat(car.origin()).isEqualTo(Origin.ANALYST);
    }

    @Test
    void a_car_is_put_beside_its_neighbours_and_refused_where_one_stands() {
        scene.hover(select, 43, 30);
        tools.adding().put(3);
        // Free from 38.1 to 51.9, with a gap of 1.1 m to both neighbours.
        assertThat(scene.added().detection().lengthM()).isCloseTo(13.8, within(0.01));

        scene.hover(select, 60, 30);
        tools.adding().put(3);
        scene.hover(select, 60, 10);
        tools.adding().put(3);
        assertThat(scene.now()).hasSize(6);
        assertThat(scene.remarks).hasSize(2);
    }

    @Test
    void another_car_of_the_same_kind_is_added_next_to_one_again_and_again() {
        scene.model.found().select(List.of("c"));
        tools.kinds().retype(RailcarType.TANK);
        tools.adding().another(true);
        tools.adding().another(true);

        assertThat(scene.now()).hasSize(7);
        ReviewedDetection last = scene.now(scene.selected().get(0));
        assertThat(middle(last).x).isCloseTo(75.1 + 2 * 15.1, within(0.01));
        assertThat(((Subject.Railcar) last.detection().subject()).type()).isEqualTo(RailcarType.TANK);
        scene.model.found().select(List.of("c"));
        tools.adding().another(false);
        assertThat(scene.now()).as("b stands there").hasSize(7);
    }

    @Test
    void a_car_is_cut_under_the_pointer_and_merged_again() {
        scene.hover(select, 28, 30);
        tools.splitAndMerge().split();
        assertThat(scene.now()).hasSize(6);
        assertThat(lengths(scene.selected())).containsExactlyInAnyOrder(5.0, 9.0);

        tools.splitAndMerge().merge();
        ReviewedDetection whole = scene.added();
        assertThat(whole.detection().lengthM()).isCloseTo(14, within(0.01));
        assertThat(middle(whole).distance(new Coordinate(30, 30))).isLessThan(0.01);
        scene.undo();
        scene.undo();
        assertThat(scene.now("a").detection().lengthM()).isCloseTo(14, within(0.01));
    }

    @Test
    void one_car_is_merged_with_its_neighbour_on_the_pointers_side() {
        scene.hover(select, 64, 30);
        tools.splitAndMerge().merge();

        assertThat(scene.added().detection().lengthM()).isCloseTo(29.1, within(0.01));
        assertThat(scene.now()).extracting(ReviewedDetection::id).doesNotContain("b", "c");
        scene.hover(select, 30, 30);
        tools.splitAndMerge().merge();
        assertThat(scene.remarks).hasSize(1);
    }

    @Test
    void a_key_held_down_moves_the_selection_step_by_step_and_makes_one_edit() {
        assertThat(tools.reshaping().nudge(1, 0, Reshaping.STEP_M))
                .as("with nothing selected the arrow steps through the scenes")
                .isFalse();
        scene.model.found().select(List.of("a", "d"));
        for (int i = 0; i < 4; i++) {
            tools.reshaping().nudge(1, 0, Reshaping.STEP_M);
        }
        tools.reshaping().nudge(0, 1, Reshaping.BIG_STEP_M);
        assertThat(scene.edits).isEmpty();
        tools.reshaping().settle();

        assertThat(scene.edits).hasSize(1);
        assertThat(middle(scene.now("a")).distance(new Coordinate(31, 29))).isLessThan(0.01);
        assertThat(middle(scene.now("d")).distance(new Coordinate(31, 34))).isLessThan(0.01);
        tools.reshaping().settle();
        assertThat(scene.edits).hasSize(1);
    }

    @Test
    void arrows_move_the_end_that_they_point_to_and_snapping_undoes_what_went_askew() {
        scene.model.found().select(List.of("a"));
        tools.reshaping().stretch(1, 0, true);
        tools.reshaping().stretch(1, 0, false);
        tools.reshaping().settle();
        assertThat(scene.now("a").detection().lengthM()).isCloseTo(14, within(0.01));
        assertThat(middle(scene.now("a")).x).isCloseTo(30.25, within(0.01));

        tools.reshaping().turn(5);
        tools.reshaping().nudge(0, 1, 1);
        tools.reshaping().settle();
        assertThat(middle(scene.now("a")).y).isCloseTo(29, within(0.01));
        tools.reshaping().snap(3);
        assertThat(middle(scene.now("a")).y).isCloseTo(30, within(0.01));
        assertThat(Math.sin(scene.model
                        .found()
                        .ground()
                        .shape(scene.now("a").detection())
                        .heading()))
                .isCloseTo(0, within(0.001));
    }

    @Test
    void tab_goes_along_one_track_after_the_other_and_round() {
        scene.model.found().select(List.of("a"));
        assertThat(rounds(1, 5)).containsExactly("b", "c", "d", "e", "a");
        assertThat(rounds(-1, 2)).containsExactly("e", "d");
        assertThat(scene.followed).hasSize(7);
    }

    @Test
    void the_least_certain_come_first_and_enter_goes_on() {
        tools.rounds().nextUncertain();
        assertThat(scene.selected()).containsExactly("e");
        tools.rounds().acceptAndGoOn();
        assertThat(scene.selected()).containsExactly("b");
        tools.rounds().rejectAndGoOn();
        assertThat(scene.selected()).containsExactly("c");
        tools.rounds().nextUncertain();
        assertThat(scene.selected()).containsExactly("a");
        tools.rounds().acceptAndGoOn();
        tools.rounds().acceptAndGoOn();
        assertThat(scene.selected()).as("round to the one that was passed over").containsExactly("c");
        tools.rounds().acceptAndGoOn();

        assertThat(verdicts()).containsExactly("ACCEPTED", "REJECTED", "ACCEPTED", "ACCEPTED", "ACCEPTED");
        assertThat(scene.remarks).hasSize(1);
    }

    @Test
    void the_filter_hides_what_is_undecided_and_unsure_and_drops_it_from_the_selection() {
        scene.model.found().select(List.of("a", "b"));
        tools.verdicts().accept();
        scene.model.found().select(List.of("b", "c", "d"));
        scene.model.found().filter(FoundFilter.USUAL.withLeastConfidence(0.8));

        assertThat(scene.selected()).as("b was accepted, d is sure").containsExactly("b", "d");
        assertThat(scene.model.found().at(new Coordinate(mapX(75.1), mapY(30)), 0))
                .isEmpty();
        assertThat(scene.now()).as("hidden ones stand").hasSize(5);
    }

    @Test
    void rejected_ones_are_hidden_unless_asked_for() {
        scene.hover(select, 30, 30);
        tools.verdicts().reject();
        assertThat(scene.model.found().hovered()).isEmpty();
        scene.model.found().filter(FoundFilter.USUAL.withRejected(true));
        assertThat(scene.model.found().hovered()).isPresent();
        tools.verdicts().accept();
        assertThat(scene.now("a").verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void an_edit_that_changes_nothing_is_none() {
        scene.model.found().select(List.of("a"));
        tools.verdicts().accept();
        assertThat(tools.verdicts().accept()).isFalse();

        assertThat(scene.edits).hasSize(1);
        assertThat(((Edit.OnDetections) scene.edits.get(0)).changes()).hasSize(1);
    }

    private List<String> rounds(int step, int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> {
                    tools.rounds().step(step);
                    return scene.selected().get(0);
                })
                .toList();
    }

    private List<String> verdicts() {
        return scene.now().stream().map(d -> d.verdict().name()).toList();
    }

    private List<Double> lengths(List<String> ids) {
        return ids.stream()
                .map(id -> Math.round(scene.now(id).detection().lengthM() * 100) / 100.0)
                .toList();
    }

    private RailcarType type(String id) {
        return ((Subject.Railcar) scene.now(id).detection().subject()).type();
    }

    private boolean isCovered(String id) {
        return ((Subject.Railcar) scene.now(id).detection().subject()).covered();
    }

    private double mapX(double x) {
        return scene.model.view().toMap(x * CorrectedScene.PX_PER_M, 0).x;
    }

    private double mapY(double y) {
        return scene.model.view().toMap(0, y * CorrectedScene.PX_PER_M).y;
    }

    private static Detection car(String id, double x, double y, double confidence, String track) {
        Detection car = Sites.car(id, x, y, false);
        return new Detection(
                id,
                car.subject(),
                car.outline(),
                confidence,
                track.isEmpty() ? Optional.empty() : Optional.of(track),
                car.lengthM(),
                car.widthM(),
                car.areaM2());
    }
}

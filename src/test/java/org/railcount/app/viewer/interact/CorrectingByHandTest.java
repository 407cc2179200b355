package org.railcount.app.viewer.interact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.railcount.app.viewer.CorrectedScene.at;
import static org.railcount.app.viewer.CorrectedScene.middle;
import static org.railcount.app.viewer.CorrectedScene.with;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.railcount.app.viewer.CorrectedScene;
import org.railcount.app.viewer.Sites;
import org.railcount.app.viewer.state.ShapeHandle;
import org.railcount.model.CargoType;
import org.railcount.model.Origin;
import org.railcount.model.ReviewedDetection;
import org.railcount.model.Subject;
import org.railcount.model.Verdict;

/** Cars a and b stand on track 1 about x = 30 and x = 60, each 14 m long; there is nothing on track 2. */
class CorrectingByHandTest {
    private final CorrectedScene scene =
            new CorrectedScene(Sites.car("a", 30, 30, false), Sites.car("b", 60, 30, true));
    private final SelectInteraction select = new SelectInteraction(scene.model, scene.tools, ref -> {});
    private final AddCarsInteraction addCars = new AddCarsInteraction(scene.model, scene.tools, () -> {});

    @Test
    void shift_clicks_add_to_the_selection_and_take_away_from_it() {
        scene.click(select, 30, 30);
        scene.click(select, with(60, 30, true, false));
        assertThat(scene.selected()).containsExactly("a", "b");

        scene.click(select, with(30, 30, true, false));
        assertThat(scene.selected()).containsExactly("b");
        scene.click(select, with(100, 50, true, false));
        assertThat(scene.selected()).as("a miss with Shift keeps the selection").containsExactly("b");
        scene.click(select, 100, 50);
        assertThat(scene.selected()).isEmpty();
    }

    @Test
    void a_box_selects_the_cars_whose_middle_it_holds() {
        scene.drag(select, with(20, 20, true, false), with(55, 40, true, false));
        assertThat(scene.selected()).containsExactly("a");

        scene.drag(select, with(55, 40, true, false), with(70, 20, true, false));
        assertThat(scene.selected()).containsExactly("a", "b");
    }

    @Test
    void a_double_click_selects_the_whole_track() {
        scene.click(select, new Pointer(300, 300, 1));
        scene.click(select, new Pointer(300, 300, 2));

        assertThat(scene.selected()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void a_drag_on_a_car_that_is_not_selected_moves_the_map() {
        assertThat(select.pressed(at(30, 30))).isFalse();
    }

    @Test
    void a_selected_car_is_dragged_along_its_track_and_does_not_leave_it() {
        scene.click(select, 30, 30);
        scene.drag(select, at(30, 30), at(38, 31));

        assertThat(middle(scene.now("a")).x).isCloseTo(38, within(0.01));
        assertThat(middle(scene.now("a")).y).isCloseTo(30, within(0.01));
        assertThat(scene.now("a").verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(scene.edits).hasSize(1);
        scene.undo();
        assertThat(middle(scene.now("a")).x).isCloseTo(30, within(0.01));
    }

    @Test
    void a_car_that_is_brought_to_another_track_stands_on_it() {
        scene.click(select, 30, 30);
        scene.drag(select, at(30, 30), at(32, 34.4));

        assertThat(middle(scene.now("a")).y).isCloseTo(35, within(0.01));
        assertThat(scene.now("a").detection().track()).contains("Track 2");
    }

    @Test
    void with_alt_nothing_snaps() {
        scene.click(select, 30, 30);
        scene.drag(select, at(30, 30), with(30, 31.2, false, true));

        assertThat(middle(scene.now("a")).y).isCloseTo(31.2, within(0.01));
    }

    @Test
    void both_ends_can_be_stretched_and_the_car_turned_by_handles() {
        scene.click(select, 30, 30);
        scene.drag(select, at(37, 30), at(39, 30));
        assertThat(scene.now("a").detection().lengthM()).isCloseTo(16, within(0.05));
        scene.drag(select, at(23, 30), at(24, 30));
        assertThat(scene.now("a").detection().lengthM()).isCloseTo(15, within(0.05));
        assertThat(scene.now("a").detection().areaM2()).isCloseTo(45, within(0.5));

        ShapeHandle turn = handle(ShapeHandle.Kind.TURN);
        Pointer grabbed = new Pointer(turn.x(), turn.y(), 1);
        double reach = turn.x() / 10 - middle(scene.now("a")).x;
        scene.drag(select, grabbed, at(middle(scene.now("a")).x + reach * 0.8, 30 - reach * 0.6));
        assertThat(Math.toDegrees(scene.model
                        .found()
                        .ground()
                        .shape(scene.now("a").detection())
                        .heading()))
                .isCloseTo(36.87, within(0.5));
    }

    @Test
    void escape_during_a_drag_leaves_the_car_where_it_was() {
        scene.click(select, 30, 30);
        select.pressed(at(30, 30));
        select.dragged(at(40, 30));
        select.key(KeyCode.ESCAPE);
        select.released();

        assertThat(scene.edits).isEmpty();
        assertThat(scene.model.found().preview()).isEmpty();
    }

    @Test
    void two_clicks_add_a_car_on_the_track_between_them() {
        scene.click(addCars, 90, 34.2);
        scene.hover(addCars, 100, 35.5);
        assertThat(scene.model.found().preview().orElseThrow().label()).isEqualTo("10.0 m");
        scene.click(addCars, 102, 36);

        ReviewedDetection car = scene.added();
        assertThat(car.origin()).isEqualTo(Origin.ANALYST);
        assertThat(car.detection().track()).contains("Track 2");
        assertThat(car.detection().lengthM()).isCloseTo(12, within(0.01));
        assertThat(car.detection().widthM()).isCloseTo(3.1, within(0.01));
        assertThat(middle(car).x).isCloseTo(96, within(0.01));
        assertThat(middle(car).y).isCloseTo(35, within(0.01));
        assertThat(scene.selected()).as("so that a digit says what it is").containsExactly(car.id());
    }

    @Test
    void a_new_car_sticks_to_its_neighbour_with_the_usual_gap() {
        scene.click(addCars, 38.3, 30);
        scene.click(addCars, 48, 30);

        assertThat(scene.added().detection().lengthM()).isCloseTo(48 - 38.1, within(0.01));
    }

    @Test
    void a_drag_draws_a_string_and_splits_it_as_one_edit() {
        addCars.pressed(at(80, 35));
        addCars.dragged(at(122.7, 35.4));
        assertThat(scene.model.found().preview().orElseThrow().label()).isEqualTo("3 cars  ·  40.5 m  ·  13.5 m each");
        addCars.released();

        assertThat(scene.edits).hasSize(1);
        assertThat(scene.now()).hasSize(5);
        assertThat(scene.selected()).hasSize(3);
        scene.undo();
        assertThat(scene.now()).hasSize(2);
    }

    @Test
    void plus_and_minus_change_the_number_of_cars_while_the_string_is_drawn() {
        assertThat(addCars.key(KeyCode.PLUS))
                .as("with nothing drawn the key zooms")
                .isFalse();
        addCars.pressed(at(80, 35));
        addCars.dragged(at(122.7, 35));
        addCars.key(KeyCode.PLUS);
        addCars.key(KeyCode.PLUS);
        addCars.key(KeyCode.MINUS);
        addCars.released();

        assertThat(scene.now()).hasSize(2 + 4);
    }

    @Test
    void a_string_drawn_over_cars_fills_the_holes_between_them() {
        scene.drag(addCars, at(25, 30), at(64, 30));

        ReviewedDetection car = scene.added();
        assertThat(car.detection().lengthM()).isCloseTo(53 - 37 - 2 * 1.1, within(0.01));
    }

    @Test
    void beside_the_tracks_cars_are_added_along_the_straight_line() {
        scene.click(addCars, 100, 5);
        scene.click(addCars, 100, 17);

        assertThat(scene.added().detection().lengthM()).isCloseTo(12, within(0.01));
        assertThat(scene.added().detection().track()).isEmpty();
    }

    @Test
    void escape_drops_the_first_click_and_then_the_mode() {
        scene.click(addCars, 90, 35);
        addCars.key(KeyCode.ESCAPE);
        scene.click(addCars, 100, 35);

        assertThat(scene.edits).isEmpty();
    }

    @Test
    void a_ship_is_drawn_by_a_drag_and_cargo_by_its_corners() {
        AddOutlineInteraction ship = new AddOutlineInteraction(scene.model, scene.tools, new Subject.Ship(), () -> {});
        scene.drag(ship, at(10, 50), at(62, 50));
        assertThat(scene.added().detection().subject()).isEqualTo(new Subject.Ship());
        assertThat(scene.added().detection().lengthM()).isCloseTo(52, within(0.05));
        assertThat(scene.added().detection().widthM()).isCloseTo(8, within(0.05));
        scene.undo();

        AddOutlineInteraction cargo =
                new AddOutlineInteraction(scene.model, scene.tools, new Subject.Cargo(CargoType.OTHER), () -> {});
        for (double[] corner : new double[][] {{10, 45}, {20, 45}, {20, 50}, {15, 55}}) {
            scene.click(cargo, corner[0], corner[1]);
        }
        cargo.key(KeyCode.ENTER);
        assertThat(scene.added().detection().areaM2()).isCloseTo(62.5, within(0.2));
        assertThat(scene.added().detection().outline().getNumPoints()).isEqualTo(5);
        assertThat(scene.added().detection().track()).isEmpty();
    }

    @Test
    void a_corner_of_free_outline_can_be_moved_and_one_more_drawn_out_of_a_side() {
        AddOutlineInteraction cargo =
                new AddOutlineInteraction(scene.model, scene.tools, new Subject.Cargo(CargoType.OTHER), () -> {});
        for (double[] corner : new double[][] {{110, 10}, {120, 10}, {122, 20}, {110, 20}}) {
            scene.click(cargo, corner[0], corner[1]);
        }
        cargo.key(KeyCode.ENTER);
        scene.drag(select, at(120, 10), at(121, 10));
        assertThat(scene.added().detection().areaM2()).isCloseTo(115, within(0.5));

        scene.drag(select, at(115.5, 10), at(115.5, 8));
        assertThat(scene.added().detection().areaM2()).isCloseTo(126, within(0.5));
    }

    private ShapeHandle handle(ShapeHandle.Kind kind) {
        return ShapeHandle.of(
                        scene.model.found().ground().shape(scene.now("a").detection()),
                        scene.now("a").detection().subject(),
                        scene.model.view())
                .stream()
                .filter(handle -> handle.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}

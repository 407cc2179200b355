package org.railcount.app.viewer.interact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.app.viewer.PaintedScene;
import org.railcount.app.viewer.Sites;
import org.railcount.app.viewer.correct.CorrectionTools;
import org.railcount.app.viewer.correct.EditDesk;
import org.railcount.app.viewer.edit.FeatureRef;
import org.railcount.app.viewer.edit.FeatureRole;
import org.railcount.app.viewer.frame.ViewTransform;
import org.railcount.app.viewer.state.MapListener;
import org.railcount.app.viewer.state.MapModel;
import org.railcount.app.viewer.state.MapScene;
import org.railcount.app.viewer.state.Picture;
import org.railcount.app.viewer.state.Selection;
import org.railcount.model.Registration;
import org.railcount.model.ReviewedDetection;
import org.railcount.model.Site;

/** Ten screen pixels to a metre; the screen's corner lies on the scene's. */
class InteractionTest {
    private final List<Site> saved = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private final List<FeatureRef> renamed = new ArrayList<>();
    private final MapModel model = new MapModel(
            new MapListener() {
                @Override
                public void siteChanged(Site site) {
                    saved.add(site);
                }

                @Override
                public void notice(String sentence) {
                    notices.add(sentence);
                }
            },
            () -> {},
            () -> {});
    private final SelectInteraction select = new SelectInteraction(
            model, CorrectionTools.at(new EditDesk(model, () -> "new"), bounds -> {}), renamed::add);

    InteractionTest() {
        model.begin(Optional.of(Sites.yard()));
        model.resize(1000, 600);
        model.stage()
                .bring(
                        Picture.of(MapScene.of(
                                        new PaintedScene("scene", 400, 240, 0.25, 0),
                                        PaintedScene::colours,
                                        Registration.NONE))
                                .with(List.of(
                                        ReviewedDetection.proposed(Sites.car("a", 30, 30, false)),
                                        ReviewedDetection.proposed(Sites.car("b", 60, 30, true)))),
                        true);
        model.pictureChanged();
        model.look(new ViewTransform(
                PaintedScene.FRAME, PaintedScene.EASTING + 50, PaintedScene.NORTHING - 30, 0.1, 1000, 600));
    }

    @Test
    void a_track_drawn_by_clicks_lies_where_the_clicks_were() {
        DrawInteraction draw = new DrawInteraction(model, FeatureRole.TRACK, () -> {});
        click(draw, 100, 100, 1);
        click(draw, 500, 120, 1);
        click(draw, 900, 100, 1);
        click(draw, 900, 100, 2);

        var track = saved.get(0).tracks().get(1);
        assertThat(track.name()).isEqualTo("Track 2");
        assertThat(track.centreline().getNumPoints()).isEqualTo(3);
        assertAt(track.centreline().getCoordinateN(1), 50, 12);
        assertThat(model.selectedFeature()).contains(new FeatureRef(FeatureRole.TRACK, "Track 2"));
    }

    @Test
    void backspace_takes_a_point_back_and_escape_drops_the_drawing_then_the_mode() {
        List<String> left = new ArrayList<>();
        DrawInteraction draw = new DrawInteraction(model, FeatureRole.AREA, () -> left.add("left"));
        click(draw, 100, 100, 1);
        click(draw, 200, 100, 1);
        draw.key(KeyCode.BACK_SPACE);
        assertThat(model.draft().orElseThrow().points()).hasSize(1);

        draw.key(KeyCode.ESCAPE);
        assertThat(model.draft()).isEmpty();
        assertThat(left).isEmpty();
        draw.key(KeyCode.ESCAPE);
        assertThat(left).hasSize(1);
        assertThat(saved).isEmpty();
    }

    @Test
    void an_outline_of_two_points_is_refused_with_a_reason_and_kept() {
        DrawInteraction draw = new DrawInteraction(model, FeatureRole.WATER, () -> {});
        click(draw, 100, 100, 1);
        click(draw, 200, 100, 1);
        draw.key(KeyCode.ENTER);

        assertThat(notices).hasSize(1);
        assertThat(saved).isEmpty();
        assertThat(model.draft()).isPresent();
    }

    @Test
    void a_click_selects_the_car_under_it_before_the_track_it_stands_on() {
        click(select, 300, 300, 1);
        assertThat(model.selection()).isEqualTo(Selection.ofDetection("a"));

        click(select, 450, 302, 1);
        assertThat(model.selectedFeature()).contains(new FeatureRef(FeatureRole.TRACK, "Track 1"));

        click(select, 450, 450, 1);
        assertThat(model.selection()).isEqualTo(Selection.NONE);
    }

    @Test
    void dragging_a_point_reshapes_the_track_as_one_edit() {
        click(select, 450, 300, 1);
        assertThat(select.pressed(new Pointer(100, 300, 1))).isTrue();
        select.dragged(new Pointer(110, 320, 1));
        select.dragged(new Pointer(120, 340, 1));
        select.released();

        assertThat(saved).hasSize(1);
        assertAt(saved.get(0).tracks().get(0).centreline().getCoordinateN(0), 12, 34);
        model.editor().undo();
        assertThat(model.editor().site()).contains(Sites.yard());
    }

    @Test
    void dragging_the_middle_of_a_side_sets_a_point_there_and_delete_takes_it_away() {
        click(select, 450, 300, 1);
        assertThat(select.pressed(new Pointer(700, 300, 1))).isTrue();
        select.dragged(new Pointer(700, 320, 1));
        select.released();
        assertThat(saved.get(0).tracks().get(0).centreline().getNumPoints()).isEqualTo(4);
        assertAt(saved.get(0).tracks().get(0).centreline().getCoordinateN(2), 70, 32);

        select.key(KeyCode.DELETE);
        assertThat(saved.get(1).tracks().get(0).centreline().getNumPoints()).isEqualTo(3);
        select.key(KeyCode.DELETE);
        assertThat(saved.get(2).tracks()).isEmpty();
        assertThat(model.selection()).isEqualTo(Selection.NONE);
    }

    @Test
    void an_outline_dragged_across_itself_goes_back() {
        click(select, 500, 0, 1);
        assertThat(select.pressed(new Pointer(0, 0, 1))).isTrue();
        select.dragged(new Pointer(1200, 300, 1));
        select.released();

        assertThat(saved).isEmpty();
        assertThat(notices).hasSize(1);
        assertThat(model.editor().shown()).contains(Sites.yard());
    }

    @Test
    void escape_during_a_drag_leaves_the_track_as_it_was() {
        click(select, 450, 300, 1);
        select.pressed(new Pointer(100, 300, 1));
        select.dragged(new Pointer(120, 340, 1));
        select.key(KeyCode.ESCAPE);
        select.released();

        assertThat(saved).isEmpty();
        assertThat(model.editor().shown()).contains(Sites.yard());
    }

    @Test
    void a_drag_beside_the_handles_is_left_to_the_map() {
        click(select, 450, 300, 1);

        assertThat(select.pressed(new Pointer(600, 500, 1))).isFalse();
    }

    @Test
    void a_double_click_on_a_line_renames_it_and_on_the_ground_zooms_in() {
        click(select, 450, 300, 2);
        assertThat(renamed).containsExactly(new FeatureRef(FeatureRole.TRACK, "Track 1"));

        Coordinate ground = model.view().toMap(450, 500);
        click(select, 450, 500, 2);
        assertThat(model.view().metresPerPixel()).isEqualTo(0.05);
        assertThat(model.view().toMap(450, 500).distance(ground)).isLessThan(1e-6);
    }

    private static void click(MapInteraction mode, double x, double y, int clicks) {
        mode.pressed(new Pointer(x, y, clicks));
        mode.clicked(new Pointer(x, y, clicks));
    }

    private static void assertAt(Coordinate lonLat, double x, double y) {
        Coordinate map = PaintedScene.FRAME.toMap(lonLat.x, lonLat.y);
        assertThat(map.distance(new Coordinate(PaintedScene.EASTING + x, PaintedScene.NORTHING - y)))
                .isLessThan(0.001);
    }
}

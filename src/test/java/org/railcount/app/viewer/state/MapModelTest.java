package org.railcount.app.viewer.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.railcount.app.viewer.PaintedScene;
import org.railcount.app.viewer.Sites;
import org.railcount.app.viewer.frame.MapView;
import org.railcount.model.Registration;
import org.railcount.model.ReviewedDetection;

class MapModelTest {
    private final List<List<ReviewedDetection>> selected = new ArrayList<>();
    private final MapModel model = new MapModel(
            new MapListener() {
                @Override
                public void detectionsSelected(List<ReviewedDetection> detections) {
                    selected.add(detections);
                }
            },
            () -> {},
            () -> {});

    MapModelTest() {
        model.resize(800, 600);
    }

    @Test
    void another_date_on_another_grid_keeps_the_view() {
        model.begin(Optional.of(Sites.yard()));
        show(new PaintedScene("a", 1000, 800, 0.5, 0));
        MapView chosen = new MapView(Sites.lonLat(50, 30).x, Sites.lonLat(50, 30).y, 0.2);
        model.look(chosen);
        show(new PaintedScene("b", 4000, 3000, 0.31, 12));

        assertThat(model.view().view().lon()).isCloseTo(chosen.lon(), within(1e-9));
        assertThat(model.view().view().lat()).isCloseTo(chosen.lat(), within(1e-9));
        assertThat(model.view().metresPerPixel()).isEqualTo(0.2);
    }

    @Test
    void zooming_ends_at_a_single_pixel_and_at_the_whole_scene() {
        show(new PaintedScene("a", 1000, 800, 0.5, 0));
        model.fit(model.home().orElseThrow());
        for (int i = 0; i < 100; i++) {
            model.zoom(400, 300, 1.5);
        }
        assertThat(0.5 / model.view().metresPerPixel()).isBetween(200.0, 300.0);
        for (int i = 0; i < 100; i++) {
            model.zoom(400, 300, 1 / 1.5);
        }
        assertThat(model.view()
                        .visible()
                        .contains(model.sceneOnMap().orElseThrow().bounds()))
                .isTrue();
        assertThat(500 / model.view().metresPerPixel()).isGreaterThan(100);
    }

    @Test
    void home_is_the_site_or_the_scene_that_shows_nothing_of_it() {
        model.begin(Optional.of(Sites.yard()));
        show(new PaintedScene("a", 1000, 800, 0.5, 0));
        assertThat(model.home().orElseThrow().getWidth()).isCloseTo(100, within(5.0));

        PaintedScene turnedAway = new PaintedScene("b", 1000, 800, 0.5, 180);
        show(turnedAway);
        model.begin(Optional.of(Sites.yard()));
        assertThat(model.home().orElseThrow().getWidth()).isCloseTo(500, within(1.0));
    }

    @Test
    void a_detection_that_is_gone_is_not_selected_any_more() {
        show(new PaintedScene("a", 1000, 800, 0.5, 0));
        ReviewedDetection car = ReviewedDetection.proposed(Sites.car("a", 30, 30, false));
        model.stage().update(picture -> picture.with(List.of(car)));
        model.pictureChanged();
        model.select(Selection.ofDetection("a"));
        model.select(Selection.ofDetection("a"));
        model.stage().update(picture -> picture.with(List.of()));
        model.pictureChanged();

        assertThat(model.selection()).isEqualTo(Selection.NONE);
        assertThat(selected).containsExactly(List.of(car), List.of());
    }

    @Test
    void the_next_picture_waits_for_its_coarsest_tile_and_then_brings_its_own_detections() {
        show(new PaintedScene("a", 1000, 800, 0.5, 0));
        MapScene next = scene(new PaintedScene("b", 1000, 800, 0.5, 0));
        model.stage().bring(Picture.of(next), false);
        model.stage()
                .update(picture -> picture.with(List.of(ReviewedDetection.proposed(Sites.car("b", 30, 30, false)))));
        Picture old = model.stage().shown().orElseThrow();
        assertThat(old.scene().scene().info().id()).isEqualTo("a");
        assertThat(old.detections()).isEmpty();

        assertThat(model.stage().settled(next.tiles().grid().whole(next.tiles().key())))
                .isTrue();
        Picture now = model.stage().shown().orElseThrow();
        assertThat(now.scene().scene().info().id()).isEqualTo("b");
        assertThat(now.detections()).hasSize(1);
    }

    private void show(PaintedScene scene) {
        model.stage().bring(Picture.of(scene(scene)), true);
        model.pictureChanged();
    }

    private static MapScene scene(PaintedScene scene) {
        return MapScene.of(scene, PaintedScene::colours, Registration.NONE);
    }
}

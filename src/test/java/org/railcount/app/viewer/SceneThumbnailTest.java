package org.railcount.app.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.locationtech.jts.geom.Envelope;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class SceneThumbnailTest {
    private final PaintedScene scene = new PaintedScene("scene", 250, 100, 0.5, 0);
    private final SceneThumbnail size = new SceneThumbnail(96, 64);

    @Test
    void the_whole_scene_keeps_its_shape() throws Exception {
        Image picture = size.of(scene, PaintedScene::colours, Optional.empty());

        assertThat(picture.getWidth()).isEqualTo(96);
        assertThat(picture.getHeight()).isCloseTo(38, within(1.0));
    }

    @Test
    void the_site_fills_it_where_the_scene_shows_it() throws Exception {
        // 50 m to 80 m east and 10 m to 30 m south of the corner: columns 100 to 160, rows 20 to 60.
        Envelope site = new Envelope(Sites.lonLat(50, 10), Sites.lonLat(80, 30));
        Image picture = size.of(scene, PaintedScene::colours, Optional.of(site));

        Color first = picture.getPixelReader().getColor(0, 0);
        assertThat(255 * first.getRed()).isCloseTo(100, within(2.0));
        assertThat(255 * first.getGreen()).isCloseTo(20, within(2.0));
        Color last = picture.getPixelReader().getColor((int) picture.getWidth() - 1, (int) picture.getHeight() - 1);
        assertThat(255 * last.getRed()).isCloseTo(159, within(3.0));
    }

    @Test
    void a_scene_that_misses_the_site_is_shown_whole() throws Exception {
        Envelope elsewhere = new Envelope(7.60, 7.61, 47.5, 47.51);
        Image picture = size.of(scene, PaintedScene::colours, Optional.of(elsewhere));

        assertThat(picture.getWidth()).isEqualTo(96);
    }
}

package org.railcount.app.viewer.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

class ViewTransformTest {
    private static final MapFrame FRAME = new MapFrame(52, true);
    private final ViewTransform view = new ViewTransform(FRAME, 632_500, 4_697_700, 0.5, 800, 600);

    @Property(tries = 100)
    void zooming_keeps_the_ground_under_the_cursor(
            @ForAll @DoubleRange(min = 0, max = 800) double x,
            @ForAll @DoubleRange(min = 0, max = 600) double y,
            @ForAll @DoubleRange(min = 0.01, max = 50) double scale) {
        ViewTransform start = new ViewTransform(FRAME, 632_500, 4_697_700, 0.5, 800, 600);
        Coordinate before = start.toMap(x, y);
        Coordinate after = start.scaledAbout(x, y, scale).toMap(x, y);

        assertThat(after.distance(before)).isLessThan(1e-6);
    }

    @Test
    void the_ground_follows_the_hand() {
        Coordinate grabbed = view.toMap(100, 100);
        ViewTransform dragged = view.dragged(30, -40);

        assertThat(dragged.screenX(grabbed.x)).isCloseTo(130, within(1e-6));
        assertThat(dragged.screenY(grabbed.y)).isCloseTo(60, within(1e-6));
    }

    @Test
    void north_is_up_and_east_is_right() {
        assertThat(view.screenY(4_697_800)).isLessThan(view.screenY(4_697_700));
        assertThat(view.screenX(632_600)).isGreaterThan(view.screenX(632_500));
    }

    @Test
    void fitting_shows_the_whole_rectangle_and_little_more() {
        Envelope map = new Envelope(632_000, 633_000, 4_697_000, 4_697_600);
        ViewTransform fitted = ViewTransform.fitting(FRAME, map, 800, 600);

        assertThat(fitted.visible().contains(map)).isTrue();
        assertThat(fitted.visible().getWidth()).isLessThan(1_200);
    }

    @Test
    void another_frame_shows_the_same_ground_in_the_middle() {
        ViewTransform other = view.in(new MapFrame(53, true));

        assertThat(other.view().lon()).isCloseTo(view.view().lon(), within(1e-9));
        assertThat(other.view().lat()).isCloseTo(view.view().lat(), within(1e-9));
        assertThat(other.metresPerPixel()).isEqualTo(0.5);
    }
}

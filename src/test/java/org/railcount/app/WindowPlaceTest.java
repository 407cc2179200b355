package org.railcount.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowPlaceTest {
    private static final Rectangle2D MAIN = new Rectangle2D(0, 0, 1920, 1080);
    private static final Rectangle2D RIGHT = new Rectangle2D(1920, 0, 1280, 1024);

    @Test
    void aWindowOpensWhereItWas() {
        Rectangle2D left = new Rectangle2D(2000, 100, 1000, 700);
        assertThat(WindowPlace.onScreen(left, List.of(MAIN, RIGHT), MAIN)).isEqualTo(left);
    }

    @Test
    void aWindowOnAScreenThatIsGoneOpensInTheMiddleOfTheMainOne() {
        Rectangle2D left = new Rectangle2D(2000, 100, 1000, 700);
        assertThat(WindowPlace.onScreen(left, List.of(MAIN), MAIN)).isEqualTo(new Rectangle2D(460, 190, 1000, 700));
    }

    @Test
    void aWindowWhoseTopCannotBeReachedIsBroughtBack() {
        Rectangle2D above = new Rectangle2D(100, -400, 1000, 700);
        assertThat(WindowPlace.onScreen(above, List.of(MAIN), MAIN).getMinY()).isEqualTo(190);
    }

    @Test
    void aWindowIsNoLargerThanItsScreen() {
        Rectangle2D large = new Rectangle2D(0, 0, 3000, 2000);
        assertThat(WindowPlace.onScreen(large, List.of(MAIN), MAIN)).isEqualTo(MAIN);
    }
}

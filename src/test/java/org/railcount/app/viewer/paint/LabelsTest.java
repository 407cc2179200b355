package org.railcount.app.viewer.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.scene.canvas.Canvas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class LabelsTest {
    private static final String CREDIT = "SIM-WV  ·  GSD 0.50 m  ·  Simulated imagery, Railcount, CC0";

    private final Labels labels = new Labels(new Canvas(500, 300).getGraphicsContext2D(), 500, 300);

    @Test
    void aCreditIsWrappedAndStaysWhole() {
        double whole = Labels.size(CREDIT, Labels.PLAIN).getWidth();
        assertThat(Labels.wrapped(CREDIT, Labels.PLAIN, whole + 1)).containsExactly(CREDIT);
        assertThat(Labels.wrapped(CREDIT, Labels.PLAIN, whole * 0.65))
                .containsExactly("SIM-WV  ·  GSD 0.50 m", "Simulated imagery, Railcount, CC0");

        List<String> narrow = Labels.wrapped(CREDIT, Labels.PLAIN, whole * 0.37);
        assertThat(narrow)
                .hasSizeGreaterThan(2)
                .allSatisfy(line ->
                        assertThat(Labels.size(line, Labels.PLAIN).getWidth()).isLessThanOrEqualTo(whole * 0.37));
        assertThat(String.join(" ", narrow)).contains("Simulated imagery, Railcount, CC0");
    }

    @Test
    void aLabelAtTheEdgeIsMovedInside() {
        assertThat(labels.inside(new BoundingBox(-40, 100, 120, 16))).isEqualTo(new BoundingBox(0, 100, 120, 16));
        assertThat(labels.inside(new BoundingBox(450, 290, 120, 16))).isEqualTo(new BoundingBox(380, 284, 120, 16));
        assertThat(labels.inside(new BoundingBox(10, 100, 120, 16))).isEqualTo(new BoundingBox(10, 100, 120, 16));
        assertThat(labels.inside(new BoundingBox(600, 100, 120, 16)))
                .as("of something that is not seen")
                .isEqualTo(new BoundingBox(600, 100, 120, 16));
    }
}

package org.railcount.app.timeline;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.util.Optional;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.railcount.app.text.Phrases;
import org.railcount.app.work.Background;
import org.railcount.export.ChartDrawing;
import org.railcount.export.ChartSheet;
import org.railcount.export.DrawingFiles;
import org.railcount.timeline.TimelineModel;

/**
 * What a chart will look like in its file, painted in the background by what paints the file. While one picture is painted,
 * only the latest of further wishes is kept. JavaFX thread only.
 */
final class ChartPreview {
    private static final Phrases TEXT = Phrases.of(ChartPreview.class);

    /** In units of 1/96 inch, as the picture itself. */
    static final double WIDTH = 620;

    static final double HEIGHT = 440;

    private final Background work;
    private final ImageView picture = new ImageView();
    private final Label problem = new Label();
    private final StackPane root = new StackPane(picture, problem);
    private Optional<ChartDrawing> next = Optional.empty();
    private boolean painting;

    ChartPreview(Background work) {
        this.work = work;
        picture.setId("chart-preview");
        picture.setPreserveRatio(true);
        picture.setSmooth(true);
        picture.setFitWidth(WIDTH);
        picture.setFitHeight(HEIGHT);
        problem.setWrapText(true);
        problem.getStyleClass().add("time-wrong");
        root.setAlignment(Pos.TOP_CENTER);
        root.setMinSize(WIDTH, HEIGHT);
        root.setMaxSize(WIDTH, HEIGHT);
    }

    Region node() {
        return root;
    }

    /** Shows a chart as soon as it is painted. */
    void show(TimelineModel model, ChartSheet sheet) {
        next = Optional.of(new ChartDrawing(model, sheet));
        paintNext();
    }

    private void paintNext() {
        if (painting || next.isEmpty()) {
            return;
        }
        ChartDrawing drawing = next.get();
        next = Optional.empty();
        painting = true;
        work.run(
                TEXT.get("export.failed.preview"),
                () -> DrawingFiles.image(drawing, dpi(drawing.size())),
                this::painted,
                sentence -> {
                    problem.setText(sentence);
                    painting = false;
                    paintNext();
                });
    }

    private void painted(BufferedImage image) {
        problem.setText("");
        picture.setImage(SwingFXUtils.toFXImage(image, null));
        painting = false;
        paintNext();
    }

    /** Twice as fine as it is shown, for screens of high density. */
    private static int dpi(Dimension size) {
        double scale = Math.min(WIDTH / size.width, HEIGHT / size.height);
        return (int) Math.round(2 * scale * DrawingFiles.UNITS_PER_INCH);
    }
}

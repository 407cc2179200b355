package org.railcount.export;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.railcount.timeline.TimelineModel;

/** Writes the timeline as a figure that stands on its own, whole or not at all. The folder must exist. */
public final class ChartFiles {
    /** Size of the figure in SVG user units. */
    public static final Dimension SIZE = new Dimension(1200, 560);

    private static final int PNG_SCALE = 2;

    private ChartFiles() {}

    /** Writes an SVG whose text is text. */
    public static void writeSvg(Path file, TimelineModel model) throws IOException {
        SvgGraphics g = SvgGraphics.ofSize(SIZE);
        new TimelineChart(ChartStyle.REPORT).paint(g, area(), model);
        TimelineWords words = new TimelineWords(model);
        StringWriter text = new StringWriter();
        g.write(
                text,
                words.title(),
                (model.simulated() ? TimelineWords.SIMULATED + " " : "")
                        + words.finding().orElse(""));
        AtomicOutput.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a PNG with two pixels to the unit. */
    public static void writePng(Path file, TimelineModel model) throws IOException {
        BufferedImage image =
                new BufferedImage(SIZE.width * PNG_SCALE, SIZE.height * PNG_SCALE, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(PNG_SCALE, PNG_SCALE);
        new TimelineChart(ChartStyle.REPORT).paint(g, area(), model);
        g.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        AtomicOutput.write(file, bytes.toByteArray());
    }

    private static Rectangle2D area() {
        return new Rectangle2D.Double(0, 0, SIZE.width, SIZE.height);
    }
}

package org.railcount.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.railcount.timeline.TimelineModel;

/** One chart looks alike in all three formats. */
class ThreeFormatsTest {
    private static final int DPI = 96;
    /** Squares of this side are compared by their mean, so that edges smoothed in another way do not matter. */
    private static final int SQUARE = 40;

    private static final double ALIKE = 14;

    /** A PDF has the very letters of a PNG, bold ones too; an SVG has those of the reader's font. */
    private static final double SAME_LETTERS = 4;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"3", "40", "zeros", "stacked-view", "long-names"})
    void aPdfLooksLikeThePng(String name) throws Exception {
        TimelineModel model = TimelineGallery.cases().get(name);

        assertThat(farthest(png(model), pdf(model))).isLessThan(SAME_LETTERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "40", "zeros", "stacked-view", "long-names"})
    void anSvgLooksLikeThePng(String name) throws Exception {
        TimelineModel model = TimelineGallery.cases().get(name);

        assertThat(farthest(png(model), svg(model))).isLessThan(ALIKE);
    }

    @Test
    void anotherChartLooksDifferent() throws Exception {
        BufferedImage three = png(TimelineGallery.cases().get("3"));

        assertThat(farthest(three, pdf(TimelineGallery.cases().get("40")))).isGreaterThan(1.5 * ALIKE);
    }

    private static BufferedImage png(TimelineModel model) {
        return DrawingFiles.image(new ChartDrawing(model, ChartSheet.PAGE), DPI);
    }

    private static BufferedImage pdf(TimelineModel model) throws IOException {
        try (PDDocument document = Loader.loadPDF(DrawingFiles.pdf(new ChartDrawing(model, ChartSheet.PAGE)))) {
            return new PDFRenderer(document).renderImageWithDPI(0, DPI);
        }
    }

    private BufferedImage svg(TimelineModel model) throws Exception {
        Path svg = Files.write(folder.resolve("chart.svg"), DrawingFiles.svg(new ChartDrawing(model, ChartSheet.PAGE)));
        Path png = folder.resolve("chart.png");
        // An SVG names its font; drawn in another one its bold words are wider, which is no fault of the chart.
        assumeTrue(
                said("fc-match", ReportFont.FAMILY + ":bold").contains(ReportFont.FAMILY),
                ReportFont.FAMILY + " is not installed: SVG is not compared");
        said("rsvg-convert", "-o", png.toString(), svg.toString());
        return ImageIO.read(png.toFile());
    }

    /** What a program of the machine says; the test is left out where it is not installed. */
    private static String said(String... command) throws Exception {
        Process process;
        try {
            process = new ProcessBuilder(command).start();
        } catch (IOException e) {
            assumeTrue(false, command[0] + " is not installed: SVG is not compared");
            throw e;
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said;
    }

    /** The largest difference of the mean brightness of a square, 0 to 255. */
    private static double farthest(BufferedImage one, BufferedImage other) {
        assertThat(other.getWidth()).isBetween(one.getWidth() - 1, one.getWidth() + 1);
        assertThat(other.getHeight()).isBetween(one.getHeight() - 1, one.getHeight() + 1);
        BufferedImage a = grey(one, one.getWidth(), one.getHeight());
        BufferedImage b = grey(other, one.getWidth(), one.getHeight());
        double farthest = 0;
        for (int y = 0; y + SQUARE <= a.getHeight(); y += SQUARE) {
            for (int x = 0; x + SQUARE <= a.getWidth(); x += SQUARE) {
                farthest = Math.max(farthest, Math.abs(mean(a, x, y) - mean(b, x, y)));
            }
        }
        return farthest;
    }

    private static BufferedImage grey(BufferedImage image, int width, int height) {
        BufferedImage grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = grey.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(image, 0, 0, width, height, null);
        g.dispose();
        return grey;
    }

    private static double mean(BufferedImage grey, int x, int y) {
        int[] pixels = grey.getRaster().getPixels(x, y, SQUARE, SQUARE, (int[]) null);
        long sum = 0;
        for (int pixel : pixels) {
            sum += pixel;
        }
        return sum / (double) pixels.length;
    }
}

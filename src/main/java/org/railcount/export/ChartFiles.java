package org.railcount.export;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.railcount.timeline.TimelineModel;

/** Writes the timeline as a figure that stands on its own, whole or not at all. The folder must exist. */
public final class ChartFiles {
    private static final double POINTS_PER_UNIT = 72 / ChartSheet.UNITS_PER_INCH;
    private static final double MM_PER_INCH = 25.4;

    private ChartFiles() {}

    /**
     * Writes in the format that the file's name ends with: svg, png or pdf.
     *
     * @throws IllegalArgumentException for another ending
     */
    public static void write(Path file, TimelineModel model, ChartSheet sheet) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        byte[] bytes = switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "svg" -> svg(model, sheet);
            case "png" -> png(model, sheet);
            case "pdf" -> pdf(model, sheet);
            default ->
                throw new IllegalArgumentException(file + ": a figure is written as .svg, .png or .pdf; name it so");
        };
        AtomicOutput.write(file, bytes);
    }

    /** An SVG whose text is text. */
    private static byte[] svg(TimelineModel model, ChartSheet sheet) throws IOException {
        SvgGraphics g = SvgGraphics.ofSize(sheet.format().size());
        sheet.chart().paint(g, area(sheet), model);
        TimelineWords words = new TimelineWords(model, sheet.captions());
        StringWriter text = new StringWriter();
        g.write(text, words.title(), description(words));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String description(TimelineWords words) {
        return (words.model().simulated() ? TimelineWords.SIMULATED + " " : "")
                + words.finding().orElse("");
    }

    private static byte[] png(TimelineModel model, ChartSheet sheet) throws IOException {
        double scale = sheet.dpi() / ChartSheet.UNITS_PER_INCH;
        Dimension size = sheet.format().size();
        BufferedImage image = new BufferedImage(
                (int) Math.round(size.width * scale),
                (int) Math.round(size.height * scale),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(scale, scale);
        sheet.chart().paint(g, area(sheet), model);
        g.dispose();
        return withResolution(image, sheet.dpi());
    }

    /** Tells the resolution, so that a text program places the figure at its size. */
    private static byte[] withResolution(BufferedImage image, int dpi) throws IOException {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("png");
        ImageWriter writer = writers.next();
        try {
            IIOMetadata metadata = writer.getDefaultImageMetadata(
                    ImageTypeSpecifier.createFromRenderedImage(image), writer.getDefaultWriteParam());
            IIOMetadataNode root = new IIOMetadataNode("javax_imageio_1.0");
            IIOMetadataNode dimension = new IIOMetadataNode("Dimension");
            for (String axis : new String[] {"HorizontalPixelSize", "VerticalPixelSize"}) {
                IIOMetadataNode pixel = new IIOMetadataNode(axis);
                pixel.setAttribute("value", Double.toString(MM_PER_INCH / dpi));
                dimension.appendChild(pixel);
            }
            root.appendChild(dimension);
            metadata.mergeTree("javax_imageio_1.0", root);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
                writer.setOutput(out);
                writer.write(new IIOImage(image, null, metadata));
            }
            return bytes.toByteArray();
        } finally {
            writer.dispose();
        }
    }

    /** A page of the figure's size whose text can be searched and copied. */
    private static byte[] pdf(TimelineModel model, ChartSheet sheet) throws IOException {
        Dimension size = sheet.format().size();
        try (PDDocument document = new PDDocument();
                PdfText text = new PdfText(document)) {
            TimelineWords words = new TimelineWords(model, sheet.captions());
            document.getDocumentInformation().setTitle(words.title());
            document.getDocumentInformation().setSubject(description(words));
            document.getDocumentInformation().setCreator("Railcount");
            PDPage page = new PDPage(
                    new PDRectangle((float) (size.width * POINTS_PER_UNIT), (float) (size.height * POINTS_PER_UNIT)));
            document.addPage(page);
            PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, size.width, size.height);
            try {
                g.setFontTextDrawer(text);
                sheet.chart().paint(g, area(sheet), model);
            } finally {
                g.dispose();
            }
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.transform(Matrix.getScaleInstance((float) POINTS_PER_UNIT, (float) POINTS_PER_UNIT));
                content.drawForm(g.getXFormObject());
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static Rectangle2D area(ChartSheet sheet) {
        Dimension size = sheet.format().size();
        return new Rectangle2D.Double(0, 0, size.width, size.height);
    }
}

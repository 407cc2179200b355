package org.railcount.export;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
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

/** Turns drawings into the bytes of files. */
public final class DrawingFiles {
    /** Units of a drawing to the inch: CSS pixels. */
    public static final double UNITS_PER_INCH = 96;

    private static final double POINTS_PER_UNIT = 72 / UNITS_PER_INCH;
    private static final double MM_PER_INCH = 25.4;

    private DrawingFiles() {}

    /** An SVG whose text is text. */
    public static byte[] svg(Drawing drawing) throws IOException {
        SvgGraphics g = SvgGraphics.ofSize(drawing.size());
        drawing.paint(g);
        StringWriter text = new StringWriter();
        g.write(text, drawing.title(), drawing.description());
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A PNG that tells its resolution, so that a text program places it at its size. */
    public static byte[] png(Drawing drawing, int dpi) throws IOException {
        return withResolution(image(drawing, dpi), dpi);
    }

    /** The drawing in pixels. */
    public static BufferedImage image(Drawing drawing, int dpi) {
        double scale = dpi / UNITS_PER_INCH;
        Dimension size = drawing.size();
        BufferedImage image = new BufferedImage(
                (int) Math.round(size.width * scale),
                (int) Math.round(size.height * scale),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        // The last row and column of pixels may lie half outside the drawing.
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.scale(scale, scale);
        drawing.paint(g);
        g.dispose();
        return image;
    }

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

    /** A PDF page of the drawing's size whose text can be searched and copied. */
    public static byte[] pdf(Drawing drawing) throws IOException {
        Dimension size = drawing.size();
        try (PDDocument document = new PDDocument();
                PdfText text = new PdfText(document)) {
            document.getDocumentInformation().setTitle(drawing.title());
            document.getDocumentInformation().setSubject(drawing.description());
            document.getDocumentInformation().setCreator("Railcount");
            PDPage page = new PDPage(
                    new PDRectangle((float) (size.width * POINTS_PER_UNIT), (float) (size.height * POINTS_PER_UNIT)));
            document.addPage(page);
            PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, size.width, size.height);
            try {
                g.setFontTextDrawer(text);
                drawing.paint(g);
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
}

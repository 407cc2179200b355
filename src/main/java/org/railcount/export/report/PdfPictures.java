package org.railcount.export.report;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import de.rototor.pdfbox.graphics2d.IPdfBoxGraphics2DImageEncoder;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;
import org.railcount.export.Drawing;
import org.railcount.export.PdfText;
import org.w3c.dom.Element;

/** Draws the drawings of a report into the places that its page leaves for them: lines and text as such. */
final class PdfPictures
        implements ReportPage.Pictures, FSObjectDrawerFactory, FSObjectDrawer, IPdfBoxGraphics2DImageEncoder {
    private static final String NUMBER = "data-drawing";
    /** A little wider than the text on A4 with margins of 20 mm, as drawings have room at their edges. */
    private static final double WIDTH_MM = 178;

    private static final float JPEG_QUALITY = 0.9f;

    private final List<Drawing> drawings = new ArrayList<>();
    private final PdfText text;

    /** @param text writes into the report's document */
    PdfPictures(PdfText text) {
        this.text = text;
    }

    @Override
    public String markup(Drawing drawing) {
        drawings.add(drawing);
        double height = WIDTH_MM * drawing.size().height / drawing.size().width;
        return String.format(
                Locale.ROOT,
                "<object type=\"application/x-drawing\" %s=\"%d\" style=\"width:%.1fmm;height:%.1fmm\"></object>",
                NUMBER,
                drawings.size() - 1,
                WIDTH_MM,
                height);
    }

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        return this;
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return element.hasAttribute(NUMBER);
    }

    @Override
    public @Nullable Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        Drawing drawing = drawings.get(Integer.parseInt(element.getAttribute(NUMBER)));
        float wide = (float) (width / dotsPerPixel);
        float high = (float) (height / dotsPerPixel);
        device.drawWithGraphics((float) x, (float) y, wide, high, g -> paint(drawing, g, wide));
        return null;
    }

    private void paint(Drawing drawing, Graphics2D g, double width) {
        if (g instanceof PdfBoxGraphics2D pdf) {
            pdf.setFontTextDrawer(text);
            pdf.setImageEncoder(this);
        }
        double scale = width / drawing.size().width;
        g.scale(scale, scale);
        drawing.paint(g);
    }

    /** Imagery as JPEG: a report must be small enough to be sent. */
    @Override
    public PDImageXObject encodeImage(
            PDDocument document, PDPageContentStream content, Image image, IPdfBoxGraphics2DImageEncoderEnv env) {
        try {
            return image instanceof BufferedImage picture
                            && !picture.getColorModel().hasAlpha()
                    ? JPEGFactory.createFromImage(document, picture, JPEG_QUALITY)
                    : LosslessFactory.createFromImage(document, (BufferedImage) image);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.railcount.export;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.text.AttributedCharacterIterator;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/**
 * Keeps the text of a PDF text, in the embedded {@link ReportFont}. The font has no bold cut: bold letters are the upright
 * ones with their edges drawn too, as they are on a screen, so that they take up the room that the layout gave them. Letters
 * that it lacks are drawn as shapes. Belongs to one document.
 */
public final class PdfText extends PdfBoxGraphics2DFontTextDrawer {
    /** So much wider is a letter of size 1, its edge and the room after it, where Java makes a bold one of an upright one. */
    private static final float BOLDER = 1 / 36f;

    static {
        FontMappers.set(new OneFontMapper());
    }

    private final PDFont upright;

    /** @param document the document that the text is written into */
    public PdfText(PDDocument document) throws IOException {
        try (InputStream file = ReportFont.open()) {
            upright = PDType0Font.load(document, file, true);
        }
    }

    @Override
    public void drawText(AttributedCharacterIterator text, IFontTextDrawerEnv env)
            throws IOException, FontFormatException {
        Font font = text.getAttribute(TextAttribute.FONT) instanceof Font own ? own : env.getFont();
        if (!font.isBold()) {
            super.drawText(text, env);
            return;
        }
        PDPageContentStream page = env.getContentStream();
        page.saveGraphicsState();
        page.setRenderingMode(RenderingMode.FILL_STROKE);
        page.setLineWidth(font.getSize2D() * BOLDER);
        page.setCharacterSpacing(font.getSize2D() * BOLDER);
        super.drawText(text, env);
        page.restoreGraphicsState();
    }

    @Override
    protected boolean hasDynamicFontMapping() {
        return true;
    }

    @Override
    protected PDFont mapFont(Font font, IFontTextDrawerEnv env) {
        return upright;
    }
}

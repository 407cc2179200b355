package org.railcount.export;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/**
 * Keeps the text of a PDF text: upright letters in the embedded {@link ReportFont}, bold ones in the reader's Helvetica.
 * Letters that neither has are drawn as shapes. Belongs to one document.
 */
public final class PdfText extends PdfBoxGraphics2DFontTextDrawer {
    static {
        FontMappers.set(new OneFontMapper());
    }

    private final PDFont regular;
    private final PDFont bold = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);

    /** @param document the document that the text is written into */
    public PdfText(PDDocument document) throws IOException {
        try (InputStream file = ReportFont.open()) {
            regular = PDType0Font.load(document, file, true);
        }
    }

    @Override
    protected boolean hasDynamicFontMapping() {
        return true;
    }

    @Override
    protected PDFont mapFont(Font font, IFontTextDrawerEnv env) {
        return font.isBold() ? bold : regular;
    }
}

package org.railcount.export;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The font of figures: Liberation Sans, which comes with PDFBox. Its letters are as wide as those of Arial and Helvetica,
 * so that a figure laid out with it keeps its layout wherever it is opened.
 */
public final class ReportFont {
    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** For style sheets: what to take where the font itself is not installed. */
    public static final String CSS_FAMILY = "'Liberation Sans', Arial, Helvetica, sans-serif";

    /**
     * The font itself, of size 1. Fonts derived from it are drawn with its letters even where a font of its name is installed,
     * whose bold would be wider than the layout expects.
     */
    public static final Font FONT = register();

    /** Name of the font, known to this program wherever it runs. */
    public static final String FAMILY = FONT.getFamily();

    private ReportFont() {}

    private static Font register() {
        try (InputStream file = open()) {
            Font font = Font.createFont(Font.TRUETYPE_FONT, file);
            GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(font);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(FILE + " is no font", e);
        }
    }

    /** The font's file. */
    public static InputStream open() {
        InputStream file = PDDocument.class.getResourceAsStream(FILE);
        if (file == null) {
            throw new IllegalStateException(FILE + " is missing from the program");
        }
        return file;
    }
}

package org.railcount.export.figure;

import java.util.Optional;
import java.util.OptionalInt;
import org.railcount.export.ChartCaptions;
import org.railcount.export.ChartSheet;
import org.railcount.export.ChartStyle;
import org.railcount.export.ChartTheme;
import org.railcount.export.ReportFont;

/**
 * Size and words of a figure. Immutable.
 *
 * @param width in units of 1/96 inch
 * @param height where it is given, as on a slide; else it follows from what is shown
 * @param fontSize size of labels in the same units
 * @param dpi pixels to the inch of a PNG, and of the imagery in a PDF
 * @param captions title and notes of the author
 * @param caption what the author adds to the caption
 */
public record FigureSheet(
        int width, OptionalInt height, double fontSize, int dpi, ChartCaptions captions, Optional<String> caption) {
    public FigureSheet {
        if (dpi < 36 || dpi > 1200) {
            throw new IllegalArgumentException("a figure has 36 to 1200 dpi, not " + dpi);
        }
    }

    /** A sheet of the same width as a chart. */
    public static FigureSheet of(ChartSheet.Format format, int dpi, ChartCaptions captions, Optional<String> caption) {
        return new FigureSheet(
                format.size().width,
                format == ChartSheet.Format.SLIDE ? OptionalInt.of(format.size().height) : OptionalInt.empty(),
                format.fontSize(),
                dpi,
                captions,
                caption);
    }

    ChartStyle style() {
        return new ChartStyle(ChartTheme.LIGHT, ChartStyle.Furniture.REPORT, ReportFont.FONT, fontSize);
    }
}

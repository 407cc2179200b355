package org.railcount.export;

import java.awt.Dimension;

/**
 * Size, colours and words of a figure. Immutable.
 *
 * @param format how large it is
 * @param theme its colours
 * @param captions what the author puts around it
 * @param dpi pixels to the inch of a PNG
 */
public record ChartSheet(Format format, ChartTheme theme, ChartCaptions captions, int dpi) {
    public static final int LEAST_DPI = 36;
    public static final int MOST_DPI = 1200;

    /** A page-wide figure on white, with two pixels to the unit. */
    public static final ChartSheet PAGE =
            new ChartSheet(Format.PAGE, ChartTheme.LIGHT, ChartCaptions.NONE, (int) (2 * DrawingFiles.UNITS_PER_INCH));

    public ChartSheet {
        if (dpi < LEAST_DPI || dpi > MOST_DPI) {
            throw new IllegalArgumentException("a figure has " + LEAST_DPI + " to " + MOST_DPI + " dpi, not " + dpi);
        }
    }

    /** Where a figure goes. Sizes are in units of 1/96 inch; set it at its own size, or scaled as a whole. */
    public enum Format {
        /** One column of a two-column page. */
        COLUMN(660, 470, 12),
        /** The full width of a page. */
        PAGE(1200, 560, 12),
        /** A slide, 16 to 9. */
        SLIDE(1280, 720, 16);

        private final Dimension size;
        private final double fontSize;

        Format(int width, int height, double fontSize) {
            this.size = new Dimension(width, height);
            this.fontSize = fontSize;
        }

        /** Width and height in units of 1/96 inch. */
        public Dimension size() {
            return new Dimension(size);
        }

        /** Size of labels in the units of the drawing. */
        public double fontSize() {
            return fontSize;
        }
    }

    ChartStyle style() {
        return new ChartStyle(theme, ChartStyle.Furniture.REPORT, ReportFont.FONT, format.fontSize);
    }

    TimelineChart chart() {
        return new TimelineChart(style(), captions);
    }
}

package org.railcount.export;

import java.awt.Font;

/**
 * How a chart looks. Immutable.
 *
 * @param theme colours
 * @param furniture how much stands around the plot
 * @param font of all text, in any size; should have tabular figures. The fonts in use are derived from it, so that one that is
 *     loaded from a file does not give way to an installed one of its name
 * @param fontSize size of labels in the units of the drawing; the other sizes follow from it
 */
public record ChartStyle(ChartTheme theme, Furniture furniture, Font font, double fontSize) {
    /** How much stands around the plot. */
    public enum Furniture {
        /** A figure that stands on its own: title, finding, legend, source line. */
        REPORT,
        /** A panel in a window that says the rest: legend only. */
        PANEL
    }

    /** The panel of the dark window. */
    public static final ChartStyle PANEL_DARK =
            new ChartStyle(ChartTheme.DARK, Furniture.PANEL, new Font(Font.SANS_SERIF, Font.PLAIN, 1), 11);

    /** Labels. */
    public Font labelFont() {
        return font(Font.PLAIN, 1);
    }

    /** What stands out among labels. */
    public Font boldFont() {
        return font(Font.BOLD, 1);
    }

    /** Notes. */
    public Font noteFont() {
        return font(Font.PLAIN, 0.9);
    }

    /** Titles. */
    public Font titleFont() {
        return font(Font.BOLD, 1.5);
    }

    private Font font(int face, double scale) {
        return font.deriveFont(face, (float) (fontSize * scale));
    }

    boolean isReport() {
        return furniture == Furniture.REPORT;
    }
}

package org.railcount.export;

import java.awt.Font;

/**
 * How a chart looks. Immutable.
 *
 * @param theme colours
 * @param furniture how much stands around the plot
 * @param fontFamily family of all text; should have tabular figures
 * @param fontSize size of labels in the units of the drawing; the other sizes follow from it
 */
public record ChartStyle(ChartTheme theme, Furniture furniture, String fontFamily, double fontSize) {
    /** How much stands around the plot. */
    public enum Furniture {
        /** A figure that stands on its own: title, finding, legend, source line. */
        REPORT,
        /** A panel in a window that says the rest: legend only. */
        PANEL
    }

    /** The panel of the dark window. */
    public static final ChartStyle PANEL_DARK = new ChartStyle(ChartTheme.DARK, Furniture.PANEL, Font.SANS_SERIF, 11);

    /** The panel of the light window. */
    public static final ChartStyle PANEL_LIGHT = new ChartStyle(ChartTheme.LIGHT, Furniture.PANEL, Font.SANS_SERIF, 11);

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
        return new Font(fontFamily, face, 1).deriveFont((float) (fontSize * scale));
    }

    boolean isReport() {
        return furniture == Furniture.REPORT;
    }
}

package org.railcount.export;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a line of text in one font. The font of figures has no Korean, Chinese or Japanese; what it lacks is taken from
 * the fonts that the machine has, so that a place keeps its name. Immutable.
 *
 * @param text not empty, unless the whole line is
 * @param font has every letter of it, or is the machine's best
 */
record FontRun(String text, Font font) {
    /** Splits a line where the font lacks letters; one run where it has all. */
    static List<FontRun> of(String line, Font font) {
        if (font.canDisplayUpTo(line) < 0) {
            return List.of(new FontRun(line, font));
        }
        Font other = new Font(Font.SANS_SERIF, font.getStyle(), 1).deriveFont(font.getSize2D());
        List<FontRun> runs = new ArrayList<>();
        int from = 0;
        while (from < line.length()) {
            boolean has = font.canDisplay(line.codePointAt(from));
            int to = from;
            while (to < line.length() && font.canDisplay(line.codePointAt(to)) == has) {
                to += Character.charCount(line.codePointAt(to));
            }
            runs.add(new FontRun(line.substring(from, to), has ? font : other));
            from = to;
        }
        return runs;
    }
}

package org.railcount.export.report;

import com.ibm.icu.text.Transliterator;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.railcount.export.ReportFont;

/**
 * How a page's letters that the report's own font lacks, Korean ones for example, get into a PDF: from fonts of the machine,
 * and in Latin letters where it has none.
 *
 * @param page the page, every letter of which one of the fonts has
 * @param fonts files to be embedded beside the report's own font
 * @param remark tells in a sentence what was written otherwise
 */
record PdfLetters(String page, List<Path> fonts, Optional<String> remark) {
    /** So many letters show which script is meant. */
    private static final int NAMED = 8;

    /** Settles how a page is written. */
    static PdfLetters of(String page, InstalledFonts installed) {
        Set<Integer> foreign = foreign(page);
        if (foreign.isEmpty()) {
            return new PdfLetters(page, List.of(), Optional.empty());
        }
        InstalledFonts.Choice found = installed.having(foreign);
        Set<Integer> lacking = found.lacking();
        return lacking.isEmpty()
                ? new PdfLetters(page, found.fonts(), Optional.empty())
                : new PdfLetters(latin(page, lacking), found.fonts(), Optional.of(remark(lacking)));
    }

    /** Letters that the report's own font lacks. */
    private static Set<Integer> foreign(String page) {
        return page.codePoints()
                .filter(letter -> letter >= ' '
                        && Character.getType(letter) != Character.FORMAT
                        && !ReportFont.FONT.canDisplay(letter))
                .boxed()
                .collect(Collectors.toSet());
    }

    /** Stretches of letters that no font has, by their sound. */
    private static String latin(String page, Set<Integer> lacking) {
        Transliterator sound = Transliterator.getInstance("Any-Latin; Latin-ASCII");
        StringBuilder written = new StringBuilder();
        StringBuilder foreign = new StringBuilder();
        IntStream.concat(page.codePoints(), IntStream.of('\0')).forEach(letter -> {
            if (lacking.contains(letter)) {
                foreign.appendCodePoint(letter);
                return;
            }
            if (!foreign.isEmpty()) {
                // What has no sound, a sign of a map font for example, is at least seen to be missing.
                written.append(sound.transliterate(foreign.toString()).replaceAll("[^ -~]", "?"));
                foreign.setLength(0);
            }
            if (letter != 0) {
                written.appendCodePoint(letter);
            }
        });
        return written.toString();
    }

    private static String remark(Set<Integer> lacking) {
        String some = lacking.stream().limit(NAMED).map(Character::toString).collect(Collectors.joining());
        return "No font on this machine that may be put into a PDF has the letters " + some
                + (lacking.size() > NAMED ? "…" : "")
                + ", so the PDF writes them in Latin letters; install a TrueType font that has them, such as Nanum for"
                + " Korean, and write it again.";
    }
}

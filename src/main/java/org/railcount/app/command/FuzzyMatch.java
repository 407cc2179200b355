package org.railcount.app.command;

import java.util.Locale;
import java.util.OptionalInt;

/** How well typed letters fit a text: all of them must occur in order; runs and beginnings of words count more. */
final class FuzzyMatch {
    private static final int RUN = 4;
    private static final int WORD_START = 6;
    private static final int TEXT_START = 4;
    private static final int AS_TYPED = 24;

    private FuzzyMatch() {}

    /** The fit, higher for better; none where a letter is missing. Upper case, blanks and dashes in the query do not matter. */
    static OptionalInt score(String query, String text) {
        String wanted = query.toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "");
        String given = text.toLowerCase(Locale.ROOT);
        OptionalInt best = OptionalInt.empty();
        if (wanted.isEmpty()) {
            return OptionalInt.of(0);
        }
        for (int from = given.indexOf(wanted.charAt(0)); from >= 0; from = given.indexOf(wanted.charAt(0), from + 1)) {
            OptionalInt fit = scoreFrom(wanted, given, from);
            if (fit.isPresent() && (best.isEmpty() || fit.getAsInt() > best.getAsInt())) {
                best = fit;
            }
        }
        boolean asTyped = given.contains(query.strip().toLowerCase(Locale.ROOT));
        return best.isPresent() && asTyped ? OptionalInt.of(best.getAsInt() + AS_TYPED) : best;
    }

    /** Takes each letter where it occurs next, or at the next beginning of a word where the rest still fits. */
    private static OptionalInt scoreFrom(String wanted, String given, int from) {
        int score = from == 0 ? TEXT_START : 0;
        int last = from - 1;
        for (int i = 0; i < wanted.length(); i++) {
            int next = i == 0 ? from : given.indexOf(wanted.charAt(i), last + 1);
            if (next < 0) {
                return OptionalInt.empty();
            }
            if (i > 0 && next != last + 1) {
                int start = wordStart(given, wanted.charAt(i), last + 1);
                if (start >= 0 && isSubsequence(wanted, i + 1, given, start + 1)) {
                    next = start;
                }
            }
            score += i > 0 && next == last + 1 ? RUN : 0;
            score += isWordStart(given, next) ? WORD_START : 0;
            last = next;
        }
        return OptionalInt.of(score * 4 - given.length() / 4);
    }

    private static int wordStart(String given, char letter, int from) {
        int at = given.indexOf(letter, from);
        while (at >= 0 && !isWordStart(given, at)) {
            at = given.indexOf(letter, at + 1);
        }
        return at;
    }

    private static boolean isSubsequence(String wanted, int firstWanted, String given, int from) {
        int at = from;
        for (int i = firstWanted; i < wanted.length(); i++) {
            at = given.indexOf(wanted.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWordStart(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }
}

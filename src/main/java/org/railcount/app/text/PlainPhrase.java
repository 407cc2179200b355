package org.railcount.app.text;

/**
 * A phrase whose places take texts as they are: nothing in it is for ICU to decide, which takes long to come up and to
 * read a phrase.
 */
final class PlainPhrase {
    private PlainPhrase() {}

    /** Whether nothing but {@code {0}} to {@code {9}} stands in the phrase's braces, nothing is quoted, and all values are texts. */
    static boolean isOne(String phrase, Object... values) {
        for (Object value : values) {
            if (!(value instanceof CharSequence)) {
                return false;
            }
        }
        for (int i = 0; i < phrase.length(); i++) {
            char at = phrase.charAt(i);
            if (at == '\'' || at == '}') {
                return false;
            }
            if (at == '{') {
                if (i + 2 >= phrase.length()
                        || phrase.charAt(i + 2) != '}'
                        || phrase.charAt(i + 1) < '0'
                        || phrase.charAt(i + 1) - '0' >= values.length) {
                    return false;
                }
                i += 2;
            }
        }
        return true;
    }

    /** The phrase with its values. */
    static String fill(String phrase, Object... values) {
        StringBuilder filled = new StringBuilder(phrase.length() + 16 * values.length);
        for (int i = 0; i < phrase.length(); i++) {
            char at = phrase.charAt(i);
            if (at == '{') {
                filled.append(values[phrase.charAt(i + 1) - '0']);
                i += 2;
            } else {
                filled.append(at);
            }
        }
        return filled.toString();
    }
}

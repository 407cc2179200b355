package org.railcount.export.report;

/**
 * Puts together XHTML that is HTML5 as well: every text is escaped, as names come from files of others. Not thread-safe.
 */
final class Html {
    private final StringBuilder out = new StringBuilder();

    /** Markup that is known to be sound. */
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /** A text. */
    Html text(String text) {
        out.append(escaped(text));
        return this;
    }

    /** An element that holds a text. */
    Html element(String name, String text) {
        return raw("<" + name + ">").text(text).raw("</" + name.split(" ", 2)[0] + ">");
    }

    /** A text as it may stand between tags and in an attribute; what XML cannot hold becomes a replacement character. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isXml(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    /** Markup without what XML cannot hold. */
    static String sound(String markup) {
        StringBuilder sound = new StringBuilder(markup.length());
        markup.codePoints().forEach(c -> sound.appendCodePoint(isXml(c) ? c : 0xFFFD));
        return sound.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}

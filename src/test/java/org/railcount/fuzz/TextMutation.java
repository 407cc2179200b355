package org.railcount.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Damage to JSON, XML, CSV and plain text: pieces that mean something, in places where they do not belong. */
final class TextMutation {
    private static final String[] PIECES = {
        "null",
        "{}",
        "[]",
        "\"\"",
        "-1e999",
        "1e400",
        "1e-400",
        "1e999999999",
        "-1e-999999999",
        "123456789012345678901234567890",
        "9223372036854775808",
        "2147483648",
        "-2147483649",
        "-0.0",
        "0",
        "-1",
        "0.1",
        "NaN",
        "Infinity",
        "true",
        "\"role\":\"track\",",
        "[[",
        "]]",
        "}",
        "{",
        ",",
        ";",
        ":",
        "=",
        "\"",
        "'",
        "\\u0000",
        "\\ud800",
        "\uFFFF",
        "\u202E",
        "\uFEFF",
        "\n",
        "\r\n",
        "\t",
        "\0",
        "180.0000001",
        "-180",
        "90.1",
        "\"type\":\"MultiPolygon\",",
        "\"type\":\"Point\",",
        "\"type\":\"GeometryCollection\",",
        "\"name\":{\"a\":[null]},",
        "\"name\":\"a\\nb\",",
        "../../../../etc/passwd",
        "C:\\\\con",
        "http://127.0.0.1:9/x",
        "file:///etc/passwd",
        "<a>",
        "</a>",
        "<![CDATA[",
        "]]>",
        "<!--",
        "&lt;",
        "&e;",
        "%n%s%d",
        "${jndi:ldap://127.0.0.1:9/a}",
        "9999-12-31T23:59:59Z",
        "-999999999-01-01T00:00:00Z",
        "2023-02-30T25:61:61Z",
        "+18:01",
        "Z",
        "\\n",
        "\\\\",
        "1,5",
        "١٢",
        "0x10",
        "1_000",
        "é"
    };

    private TextMutation() {}

    static byte[] of(byte[] sound, Random random) {
        if (random.nextInt(4) == 0) {
            return ByteMutation.of(sound, random);
        }
        StringBuilder text = new StringBuilder(new String(sound, StandardCharsets.UTF_8));
        for (int change = random.nextInt(5); change >= 0; change--) {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(14)) {
                case 0 -> number(text, at, PIECES[random.nextInt(18)]);
                case 1 -> number(text, at, PIECES[random.nextInt(18)]);
                case 2 -> text.insert(at, (random.nextBoolean() ? "[" : "{\"a\":").repeat(1 << random.nextInt(16)));
                case 3 -> text.insert(at, "<a>".repeat(1 << random.nextInt(14)));
                case 4 -> text.insert(at, "9".repeat(1 << random.nextInt(16)));
                case 5 -> text.setLength(at);
                case 6 -> copy(text, at, random);
                case 7 -> cut(text, at, random);
                case 8 -> entity(text, random);
                default ->
                    text.replace(
                            at,
                            Math.min(text.length(), at + random.nextInt(12)),
                            PIECES[random.nextInt(PIECES.length)]);
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Another number in the place of the next one. */
    private static void number(StringBuilder text, int from, String other) {
        for (int at = from; at < text.length(); at++) {
            if (Character.isDigit(text.charAt(at))) {
                int end = at;
                while (end < text.length() && (Character.isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
                    end++;
                }
                text.replace(at, end, other);
                return;
            }
        }
    }

    private static void copy(StringBuilder text, int at, Random random) {
        int end = Math.min(text.length(), at + random.nextInt(400));
        String piece = text.substring(at, end);
        text.insert(random.nextInt(text.length() + 1), piece.repeat(1 + random.nextInt(8)));
    }

    private static void cut(StringBuilder text, int at, Random random) {
        text.delete(at, Math.min(text.length(), at + random.nextInt(400)));
    }

    private static void entity(StringBuilder text, Random random) {
        int head = text.indexOf("?>");
        String subset = random.nextBoolean()
                ? "<!ENTITY e SYSTEM \"file:///etc/hostname\">"
                : "<!ENTITY e \"eeeeeeeeee\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;\">";
        text.insert(head < 0 ? 0 : head + 2, "<!DOCTYPE a [" + subset + "]>");
    }
}

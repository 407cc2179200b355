package org.railcount.app.inspector;

/**
 * One line of the inspector.
 *
 * @param label what it is
 * @param value the value with its unit
 * @param remark what a careful reader must know about it, or an empty text
 */
public record Fact(String label, String value, String remark) {
    public static Fact of(String label, String value) {
        return new Fact(label, value, "");
    }
}

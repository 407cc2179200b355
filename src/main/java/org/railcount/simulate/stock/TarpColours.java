package org.railcount.simulate.stock;

import java.util.List;

/**
 * The colours that tarps are drawn from, each as likely as the others.
 *
 * @param rgb screen colours, 0xRRGGBB, at least one
 */
public record TarpColours(List<Integer> rgb) {
    /** Pale to strong blue twice as often as white or green. */
    public static final TarpColours USUAL = new TarpColours(List.of(
            0x4a72a8, 0x5a84b6, 0x7a9cc2, 0x93afcc, 0xabc1d6, 0x3c6098, 0xcdd1d2, 0xd9dad7, 0xbfc4c8, 0x4c6a54,
            0x5f7a63, 0x3b5544));

    /** What is hardest to tell from rust, dirt and dark paint: dull greens, grey greens and browns, with some blue. */
    public static final TarpColours DULL = new TarpColours(List.of(
            0x4c6a54, 0x5f7a63, 0x3b5544, 0x475f4c, 0x55685a, 0x64756a, 0x3f4f43, 0x6b7868, 0x5c6350, 0x6a5f4c,
            0x75664f, 0x4a72a8, 0x7a9cc2, 0xbfc4c8));

    public TarpColours {
        rgb = List.copyOf(rgb);
        if (rgb.isEmpty()) {
            throw new IllegalArgumentException("no colour to draw from");
        }
    }
}

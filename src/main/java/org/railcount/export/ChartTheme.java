package org.railcount.export;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.railcount.model.RailcarType;

/**
 * Colours of a chart, after Okabe and Ito, "Color Universal Design" (2008): told apart by people with any colour vision,
 * and in grey. Immutable.
 *
 * @param background painted under the chart; empty leaves what is there
 * @param paper colour to assume behind the marks
 * @param text words and figures
 * @param muted axis labels and notes
 * @param grid grid lines
 * @param axis axis lines and gap marks
 * @param own own counts
 * @param ownPale their ranges
 * @param band median to 90th percentile
 * @param maximum the maximum's line
 * @param published what others published
 * @param event event lines
 * @param warning the word that scenes are simulated
 * @param types one for each {@link RailcarType}, in its order
 */
public record ChartTheme(
        Optional<Color> background,
        Color paper,
        Color text,
        Color muted,
        Color grid,
        Color axis,
        Color own,
        Color ownPale,
        Color band,
        Color maximum,
        Color published,
        Color event,
        Color warning,
        List<Color> types) {
    public ChartTheme {
        types = List.copyOf(types);
        if (types.size() != RailcarType.values().length) {
            throw new IllegalArgumentException("a colour for each type of railcar, not " + types.size());
        }
    }

    /** For paper. */
    public static final ChartTheme LIGHT = new ChartTheme(
            Optional.of(Color.WHITE),
            Color.WHITE,
            new Color(0x1A1A1A),
            new Color(0x5C6166),
            new Color(0xE7E9EB),
            new Color(0x8A8F94),
            new Color(0x0072B2),
            new Color(0x8FBFDC),
            new Color(0xDCE3E8),
            new Color(0x62686E),
            new Color(0xD55E00),
            new Color(0x9A7A8C),
            new Color(0xB04A00),
            colours(0x0072B2, 0xE69F00, 0x009E73, 0x56B4E9, 0xCC79A7, 0x2B2B2B, 0xD9C900, 0xB4B9BE));

    /** For the window. */
    public static final ChartTheme DARK = new ChartTheme(
            Optional.of(new Color(0x1C1E21)),
            new Color(0x1C1E21),
            new Color(0xE8EAED),
            new Color(0x9BA1A8),
            new Color(0x2C3035),
            new Color(0x6B7178),
            new Color(0x56B4E9),
            new Color(0x2F6283),
            new Color(0x33393F),
            new Color(0x9AA1A8),
            new Color(0xE69F00),
            new Color(0xB28CA3),
            new Color(0xF0A04B),
            colours(0x2E8FD0, 0xE69F00, 0x1FB48C, 0x9AD4F5, 0xCC79A7, 0xF2F2F2, 0xF0E442, 0x757B82));

    /** For paper without colour: black and greys. Types keep their hues, which differ in lightness too. */
    public static final ChartTheme PRINT = new ChartTheme(
            Optional.of(Color.WHITE),
            Color.WHITE,
            Color.BLACK,
            new Color(0x333333),
            new Color(0xE2E2E2),
            new Color(0x555555),
            Color.BLACK,
            new Color(0xA6A6A6),
            new Color(0xDEDEDE),
            new Color(0x555555),
            Color.BLACK,
            new Color(0x6E6E6E),
            Color.BLACK,
            LIGHT.types());

    /** The colour of a type of railcar. */
    Color type(RailcarType type) {
        return types.get(type.ordinal());
    }

    private static List<Color> colours(int... rgb) {
        return Arrays.stream(rgb).mapToObj(Color::new).toList();
    }

    /** The same over whatever is there already. */
    public ChartTheme transparent() {
        return new ChartTheme(
                Optional.empty(),
                paper,
                text,
                muted,
                grid,
                axis,
                own,
                ownPale,
                band,
                maximum,
                published,
                event,
                warning,
                types);
    }
}

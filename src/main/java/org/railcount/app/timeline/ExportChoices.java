package org.railcount.app.timeline;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.railcount.app.settings.Preferences;
import org.railcount.export.ChartCaptions;
import org.railcount.export.ChartSheet;
import org.railcount.export.ChartTheme;

/**
 * How a chart is to be written. Immutable; kept from one time to the next.
 *
 * @param files what is written
 * @param format how large
 * @param colours in which colours
 * @param dpi pixels to the inch of a PNG, 36 to 1200
 * @param markOpen whether the open date is marked as on the screen
 * @param title instead of the chart's own; empty for that
 * @param caption a sentence at the foot; may be empty, as may be the next two
 * @param source whose imagery it is
 * @param licence under which terms
 */
record ExportChoices(
        Set<Kind> files,
        ChartSheet.Format format,
        Colours colours,
        int dpi,
        boolean markOpen,
        String title,
        String caption,
        String source,
        String licence) {
    private static final String KEY = "chart-export.";

    /** A file that can be written; the name in small letters is its ending. */
    enum Kind {
        PNG,
        SVG,
        PDF,
        CSV;

        String ending() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean isPicture() {
            return this != CSV;
        }
    }

    /** Colours to choose from. */
    enum Colours {
        LIGHT(ChartTheme.LIGHT),
        PRINT(ChartTheme.PRINT),
        DARK(ChartTheme.DARK);

        private final ChartTheme theme;

        Colours(ChartTheme theme) {
            this.theme = theme;
        }
    }

    /** The choices of the last time. */
    static ExportChoices kept(Preferences preferences) {
        Set<Kind> files = Stream.of(Kind.values())
                .filter(kind -> List.of(
                                preferences.text(KEY + "files", "png csv").get().split(" "))
                        .contains(kind.ending()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
        double dpi = preferences.number(KEY + "dpi", 300);
        return new ExportChoices(
                files,
                named(
                        ChartSheet.Format.values(),
                        preferences.text(KEY + "size", "").get(),
                        ChartSheet.Format.PAGE),
                named(Colours.values(), preferences.text(KEY + "colours", "").get(), Colours.LIGHT),
                dpi >= ChartSheet.LEAST_DPI && dpi <= ChartSheet.MOST_DPI ? (int) dpi : 300,
                preferences.text(KEY + "mark-open", "false").get().equals("true"),
                "",
                "",
                preferences.text(KEY + "source", "").get(),
                preferences.text(KEY + "licence", "").get());
    }

    private static <E extends Enum<E>> E named(E[] values, String name, E usual) {
        return Stream.of(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(usual);
    }

    /** Keeps them for the next time; title and caption belong to one chart and are not kept. */
    void keep(Preferences preferences) {
        preferences.text(KEY + "files", "").set(files.stream().map(Kind::ending).collect(Collectors.joining(" ")));
        preferences.text(KEY + "size", "").set(format.name());
        preferences.text(KEY + "colours", "").set(colours.name());
        preferences.setNumber(KEY + "dpi", dpi);
        preferences.text(KEY + "mark-open", "").set(String.valueOf(markOpen));
        preferences.text(KEY + "source", "").set(source);
        preferences.text(KEY + "licence", "").set(licence);
    }

    ChartSheet sheet() {
        return new ChartSheet(
                format,
                colours.theme,
                new ChartCaptions(
                        Optional.of(title.strip()).filter(text -> !text.isEmpty()), List.of(caption, source, licence)),
                dpi);
    }

    boolean hasPicture() {
        return files.stream().anyMatch(Kind::isPicture);
    }
}

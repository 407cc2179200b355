package org.railcount.app.text;

import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * Ways to say one thing, for a place whose width changes. Immutable; measures on any thread.
 *
 * @param longestFirst at least one
 */
public record Wordings(List<String> longestFirst) {
    public Wordings {
        longestFirst = List.copyOf(longestFirst);
    }

    /** The first that has room in so many pixels; the last where none has. */
    public String within(double px, Font font) {
        return longestFirst.stream()
                .filter(words -> width(words, font) <= px)
                .findFirst()
                .orElseGet(() -> longestFirst.get(longestFirst.size() - 1));
    }

    private static double width(String words, Font font) {
        Text probe = new Text(words);
        probe.setFont(font);
        return Math.ceil(probe.getLayoutBounds().getWidth());
    }
}

package org.railcount.project;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/** The text of a KML {@code coordinates} element: {@code lon,lat[,height]}, one position after another. */
final class KmlCoordinates {
    private KmlCoordinates() {}

    /**
     * Positions as GeoJSON has them, heights dropped. Blanks around the commas, which KML forbids and people write, are
     * understood; what is no number becomes a text, which the check of the geometry then names.
     */
    static List<Object> parse(String text) {
        List<Object> positions = new ArrayList<>();
        StringBuilder position = new StringBuilder();
        StringTokenizer words = new StringTokenizer(text);
        while (words.hasMoreTokens()) {
            String word = words.nextToken();
            boolean goesOn =
                    word.startsWith(",") || position.length() > 0 && position.charAt(position.length() - 1) == ',';
            if (!goesOn && position.length() > 0) {
                positions.add(position(position.toString()));
                position.setLength(0);
            }
            position.append(word);
        }
        if (position.length() > 0) {
            positions.add(position(position.toString()));
        }
        return positions;
    }

    private static List<Object> position(String text) {
        List<Object> numbers = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            if (numbers.size() < 2) {
                numbers.add(number(part));
            }
        }
        return numbers;
    }

    private static Object number(String text) {
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            return text;
        }
    }
}

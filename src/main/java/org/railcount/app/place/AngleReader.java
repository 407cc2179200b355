package org.railcount.app.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.app.text.Phrases;

/**
 * Reads latitude and longitude out of a text in upper case: one to three numbers each, with letters of the compass before
 * or behind, or signs. Latitude comes first unless letters, or a first number beyond 90, say otherwise. Stateless.
 */
final class AngleReader {
    private static final Phrases TEXT = Phrases.of(AngleReader.class);
    private static final Pattern NAMES = Pattern.compile("\\b(LATITUDE|LONGITUDE|LAT|LONG|LON|LNG)\\b\\.?[\\s:=]*");
    private static final Pattern WORDS = Pattern.compile("(?<![A-Z])(NORTH|SOUTH|EAST|WEST|DEG|MIN|SEC)(?![A-Z])");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("(?<=\\d),(?=\\d)");
    private static final Pattern TOKEN = Pattern.compile("([NSEW])|([+-]?\\d+(?:\\.\\d+)?)|([\\s,;/|°'\":()\\[\\]]+)");

    private record Angle(List<Double> numbers, boolean negative, char letter) {
        boolean isLongitude() {
            return letter == 'E' || letter == 'W';
        }

        double degrees() {
            double sum = 0;
            for (int i = numbers.size() - 1; i >= 0; i--) {
                sum = sum / 60 + Math.abs(numbers.get(i));
            }
            return negative || letter == 'S' || letter == 'W' ? -sum : sum;
        }
    }

    private AngleReader() {}

    /** The place; nothing where the text is no pair of angles. */
    static Optional<Coordinate> read(String upperCase) throws PlaceException {
        String text = NAMES.matcher(upperCase).replaceAll(" ");
        text = WORDS.matcher(text).replaceAll(word -> switch (word.group()) {
            case "DEG" -> "°";
            case "MIN" -> "'";
            case "SEC" -> "\"";
            default -> word.group().substring(0, 1);
        });
        Matcher commas = DECIMAL_COMMA.matcher(text);
        if (!text.contains(".") && commas.results().count() >= 2) {
            text = DECIMAL_COMMA.matcher(text).replaceAll(".");
        }
        List<Angle> angles = angles(text);
        if (angles.size() != 2) {
            return Optional.empty();
        }
        Angle first = angles.get(0);
        Angle second = angles.get(1);
        boolean lettered = first.letter() != 0 && second.letter() != 0;
        if (lettered && first.isLongitude() == second.isLongitude()) {
            return Optional.empty();
        }
        boolean longitudeFirst =
                lettered ? first.isLongitude() : Math.abs(first.degrees()) > 90 && Math.abs(second.degrees()) <= 90;
        return Optional.of(
                longitudeFirst
                        ? checked(first.degrees(), second.degrees())
                        : checked(second.degrees(), first.degrees()));
    }

    /** A place whose angles lie where they may. */
    static Coordinate checked(double lon, double lat) throws PlaceException {
        if (Math.abs(lat) > 90) {
            throw new PlaceException(TEXT.get("reader.latitude", String.valueOf(lat)));
        }
        if (Math.abs(lon) > 180) {
            throw new PlaceException(TEXT.get("reader.longitude", String.valueOf(lon)));
        }
        return new Coordinate(lon, lat);
    }

    /** The two angles of the text; none where it holds anything else. */
    private static List<Angle> angles(String text) throws PlaceException {
        List<String> numbers = new ArrayList<>();
        List<Integer> lettersAt = new ArrayList<>();
        StringBuilder letters = new StringBuilder();
        Matcher token = TOKEN.matcher(text);
        int end = 0;
        while (token.lookingAt() || end < text.length()) {
            if (!token.lookingAt()) {
                return List.of();
            }
            if (token.group(1) != null) {
                letters.append(token.group(1));
                lettersAt.add(numbers.size());
            } else if (token.group(2) != null) {
                numbers.add(token.group(2));
            }
            end = token.end();
            token.region(end, text.length());
        }
        int first = firstCount(numbers.size(), lettersAt);
        if (first < 1 || numbers.size() - first < 1 || first > 3 || numbers.size() - first > 3) {
            return List.of();
        }
        boolean lettered = letters.length() == 2;
        return List.of(
                angle(numbers.subList(0, first), lettered ? letters.charAt(0) : 0),
                angle(numbers.subList(first, numbers.size()), lettered ? letters.charAt(1) : 0));
    }

    /** How many of the numbers belong to the first angle: letters part them, else they are as many in each. */
    private static int firstCount(int numbers, List<Integer> lettersAt) {
        if (lettersAt.isEmpty()) {
            return numbers % 2 == 0 ? numbers / 2 : 0;
        }
        if (lettersAt.size() != 2) {
            return 0;
        }
        boolean before = lettersAt.get(0) == 0;
        boolean behind = lettersAt.get(1) == numbers;
        return before == behind ? 0 : before ? lettersAt.get(1) : lettersAt.get(0);
    }

    private static Angle angle(List<String> written, int letter) throws PlaceException {
        List<Double> numbers = written.stream().map(Double::valueOf).toList();
        for (double part : numbers.subList(1, numbers.size())) {
            if (part < 0 || part >= 60) {
                throw new PlaceException(TEXT.get("reader.minutes"));
            }
        }
        return new Angle(numbers, written.get(0).startsWith("-"), (char) letter);
    }
}

package org.railcount.app.about;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A library that the program carries. Immutable.
 *
 * @param name what it is called
 * @param purpose what it is there for
 * @param licence the licence that it stands under
 */
public record Library(String name, String purpose, String licence) {
    private static final String LIST = "third-party-licences.md";

    /** All of them, from the table of {@code docs/third-party-licences.md}, which the build puts beside this class. */
    public static List<Library> all() {
        try (InputStream list = Library.class.getResourceAsStream(LIST)) {
            if (list == null) {
                throw new IllegalStateException(LIST + " is not in the program");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8));
            return table(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of the first table in a Markdown page, without its head. */
    static List<Library> table(List<String> page) {
        List<Library> libraries = new ArrayList<>();
        for (String line : page) {
            String[] cells = line.replace("`", "").split("\\|", -1);
            if (cells.length == 5 && line.startsWith("|")) {
                libraries.add(new Library(cells[1].strip(), cells[2].strip(), cells[3].strip()));
            }
        }
        return libraries.size() < 2 ? List.of() : List.copyOf(libraries.subList(2, libraries.size()));
    }
}

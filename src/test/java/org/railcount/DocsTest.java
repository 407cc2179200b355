package org.railcount;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every link in the docs leads to a file that is there, and to a heading that is there; no page is too long to be read. */
class DocsTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final int MOST_LINES = 500;

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            for (MatchResult link : matches(LINK, text(page))) {
                String target = link.group(1);
                if (!target.matches("\\w+:.*") && !isThere(page, target)) {
                    broken.add(page + ": " + target);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everyPageAndPictureOfTheGuidesIsLinked() throws IOException {
        Set<Path> linked = new HashSet<>();
        for (Path page : pages()) {
            matches(LINK, text(page))
                    .forEach(
                            link -> linked.add(page.resolveSibling(link.group(1).replaceAll("#.*", ""))
                                    .normalize()));
        }
        List<Path> guides = new ArrayList<>();
        for (String folder : List.of("docs/user-guide", "docs/file-formats", "docs/images")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                guides.addAll(files.toList());
            }
        }
        assertThat(linked).containsAll(guides);
    }

    @Test
    void noPageIsTooLong() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path page : pages()) {
            int lines = Files.readAllLines(page).size();
            if (lines > MOST_LINES) {
                tooLong.add(page + ": " + lines);
            }
        }
        assertThat(tooLong).isEmpty();
    }

    private static boolean isThere(Path page, String target) throws IOException {
        int at = target.indexOf('#');
        String path = at < 0 ? target : target.substring(0, at);
        Path file = path.isEmpty() ? page : page.resolveSibling(path).normalize();
        return Files.exists(file) && (at < 0 || anchors(file).contains(target.substring(at + 1)));
    }

    /** As the pages' viewer makes them of headings: lower case, dashes for blanks, other signs dropped. */
    private static Set<String> anchors(Path file) throws IOException {
        Set<String> anchors = new HashSet<>();
        for (MatchResult heading : matches(HEADING, text(file))) {
            anchors.add(heading.group(1)
                    .strip()
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N}_\\- ]", "")
                    .replace(' ', '-'));
        }
        return anchors;
    }

    private static String text(Path page) throws IOException {
        return CODE.matcher(Files.readString(page)).replaceAll("");
    }

    private static List<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Path.of("README.md")));
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
        }
        return pages;
    }
}

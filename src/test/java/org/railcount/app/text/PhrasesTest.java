package org.railcount.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All that the window says stands in the files of phrases, and they hold nothing else. */
class PhrasesTest {
    private static final Path RESOURCES = Path.of("src/main/resources");

    /** These print to the terminal, in English as all commands do. */
    private static final String MEASURING = "org.railcount.app.bench";

    /** What follows the key of a control's text in the key of its help. */
    private static final String HELP = ".help";

    private static AppSources sources;
    private static Map<String, Map<String, String>> english;

    @TempDir
    private Path folder;

    @BeforeAll
    static void read() throws IOException {
        sources = AppSources.read(Path.of("src/main/java/org/railcount/app"));
        english = PhraseFiles.english(RESOURCES);
    }

    @Test
    void whatAPersonReadsStandsInNoSource() {
        assertThat(sources.literals().stream()
                        .filter(literal -> !literal.packageName().equals(MEASURING))
                        .filter(Wording::isForAPerson))
                .as("words that belong into text.properties")
                .isEmpty();
    }

    @Test
    void wordsAreFoundWhereverTheyStand() throws IOException {
        Path source = folder.resolve("Planted.java");
        Files.writeString(source, """
                package planted;
                final class Planted {
                    private static final String IN_A_FIELD = "Lost";
                    enum Kind { ONE("First one"); Kind(String label) {} }
                    static String inASwitch(int n) { return switch (n) { case 1 -> "One"; default -> "more"; }; }
                    static String glued(int n) { return n + " car" + (n == 1 ? "" : "s"); }
                    static String measured(double m) { return String.format("%.1f m", m); }
                    void onAControl(javafx.scene.control.Label label) { label.setText("railcars"); label.setId("cars"); }
                }
                """);
        assertThat(AppSources.compile(List.of(source)).literals().stream()
                        .filter(Wording::isForAPerson)
                        .map(AppSources.Literal::text))
                .containsExactlyInAnyOrder("Lost", "First one", "One", " car", "s", "%.1f m", "railcars");
    }

    @Test
    void everyPhraseThatIsAskedForIsThere() {
        List<String> missing = new ArrayList<>();
        for (AppSources.Use use : sources.uses()) {
            Map<String, String> phrases = english.getOrDefault(use.bundle(), Map.of());
            use.keys().stream()
                    .filter(key -> !phrases.containsKey(key))
                    .forEach(key -> missing.add(use.where() + ": " + key));
            use.joined().stream()
                    .filter(joined -> phrases.keySet().stream().noneMatch(key -> joined.fits(key, middle -> true)))
                    .forEach(joined -> missing.add(use.where() + ": " + joined));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyPhraseIsAskedFor() {
        Set<String> texts =
                sources.literals().stream().map(AppSources.Literal::text).collect(Collectors.toSet());
        List<String> unused = new ArrayList<>();
        english.forEach((bundle, phrases) -> phrases.keySet().stream()
                .filter(key -> !isUsed(bundle, key, texts))
                .forEach(key -> unused.add(bundle + ": " + key)));
        assertThat(unused).isEmpty();
    }

    @Test
    void everyPhraseIsHandedAsManyValuesAsItHasPlaces() {
        List<String> wrong = new ArrayList<>();
        for (AppSources.Use use : sources.uses()) {
            for (String key : use.keys()) {
                String phrase = english.getOrDefault(use.bundle(), Map.of()).getOrDefault(key, "");
                int places = use.values() == 0 && !phrase.contains("{0") ? 0 : highest(phrase) + 1;
                if (places > use.values()) {
                    wrong.add(use.where() + ": " + key + " has " + places + " places");
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyPatternOfANumberBeginsWithItsFirstSign() {
        // A blank there would be written before the number.
        assertThat(english.values().stream()
                        .flatMap(phrases -> phrases.values().stream())
                        .filter(phrase -> phrase.matches("(?s).*, *number, .*")))
                .isEmpty();
    }

    @Test
    void everyTranslationFitsTheEnglishPhrases() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : PhraseFiles.translations(RESOURCES)) {
            Map<String, String> phrases = english.getOrDefault(PhraseFiles.packageOf(RESOURCES, file), Map.of());
            wrong.addAll(misfits(phrases, PhraseFiles.read(file)));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aTranslationThatDoesNotFitIsTold() {
        Map<String, String> original =
                Map.of("cars", "{0, plural, one {# car} other {# cars}} on {1}", "title", "Scenes", "gone", "No car");
        Map<String, String> translation = Map.of(
                "cars", "{0, plural, one {# wagon} other {# wagons}}", "title", "Scènes {0}", "stranger", "Étranger");
        assertThat(misfits(original, translation))
                .containsExactlyInAnyOrder(
                        "cars: places [0], in English [0, 1]",
                        "title: places [0], in English []",
                        "stranger: there is no such phrase in English");
        assertThat(misfits(original, Map.of("cars", "{1} : {0, plural, one {# wagon} other {# wagons}}")))
                .isEmpty();
    }

    private static List<String> misfits(Map<String, String> original, Map<String, String> translation) {
        List<String> wrong = new ArrayList<>();
        translation.forEach((key, phrase) -> {
            if (!original.containsKey(key)) {
                wrong.add(key + ": there is no such phrase in English");
                return;
            }
            Set<String> wanted = PhraseFiles.places(original.get(key));
            Set<String> places = PhraseFiles.places(phrase);
            if (!places.equals(wanted)) {
                wrong.add(key + ": places " + places + ", in English " + wanted);
            }
        });
        return wrong;
    }

    /** Keys may be put together far from where the phrase is asked for, as the ids of commands are, whose labels they name. */
    private static boolean isUsed(String bundle, String key, Set<String> texts) {
        boolean asked = sources.uses().stream()
                .filter(use -> use.bundle().equals(bundle))
                .anyMatch(use -> use.keys().contains(key));
        return asked
                || texts.contains(key) && (key.contains(".") || isNamedIn(bundle, key))
                || key.endsWith(HELP) && isUsed(bundle, key.substring(0, key.length() - HELP.length()), texts)
                || sources.joined().stream()
                        .filter(joined ->
                                joined.begin().endsWith(".") || joined.begin().endsWith("-"))
                        .anyMatch(joined -> joined.fits(key, middle -> isPart(middle, texts)));
    }

    private static boolean isNamedIn(String packageName, String text) {
        return sources.literals().stream()
                .anyMatch(literal -> literal.packageName().equals(packageName)
                        && literal.text().equals(text));
    }

    private static boolean isPart(String middle, Set<String> texts) {
        if (texts.contains(middle) || sources.constants().contains(middle) || middle.matches("\\d")) {
            return true;
        }
        int dash = middle.lastIndexOf('-') + 1;
        return dash > 0 && texts.contains(middle.substring(0, dash)) && texts.contains(middle.substring(dash));
    }

    private static int highest(String phrase) {
        return new TreeSet<>(PhraseFiles.places(phrase))
                .stream().mapToInt(Integer::parseInt).max().orElse(-1);
    }
}

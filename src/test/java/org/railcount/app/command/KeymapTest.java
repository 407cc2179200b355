package org.railcount.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railcount.app.settings.SettingsFile;

class KeymapTest {
    @TempDir
    private Path folder;

    private final Command later = Command.of("scene.later", "Right", Condition.ALWAYS, () -> {});
    private final Command find = Command.of("scene.find", "Shortcut+F", Condition.ALWAYS, () -> {});
    private final Map<String, List<KeyCombination>> kept = new HashMap<>();
    private final Keymap keymap = new Keymap(chosen -> {
        kept.clear();
        kept.putAll(chosen);
    });

    KeymapTest() {
        keymap.add(List.of(new CommandMenu("scene", List.of(List.of(later, find)))));
    }

    @Test
    void aChosenKeyTakesTheDefaultsPlaceUntilItIsReset() {
        keymap.setKeys(later, keys("N"));
        assertThat(keymap.keys(later)).isEqualTo(keys("N"));
        assertThat(keymap.keyText("scene.later")).isEqualTo("N");
        assertThat(keymap.isChanged(later)).isTrue();
        assertThat(kept).containsOnlyKeys("scene.later");
        keymap.reset(later);
        assertThat(keymap.keyText("scene.later")).isEqualTo("→");
        assertThat(kept).isEmpty();
    }

    @Test
    void choosingTheDefaultAgainIsNoChange() {
        keymap.setKeys(later, keys("N"));
        keymap.setKeys(later, keys("Right"));
        assertThat(keymap.isChanged(later)).isFalse();
        assertThat(kept).isEmpty();
    }

    @Test
    void aKeyThatIsTakenIsToldAndCanBeTakenAway() {
        KeyCombination wanted = KeyNames.parse("Ctrl+F");
        assertThat(keymap.sharing(later, wanted)).containsExactly(find);
        keymap.takeFromOthers(later, wanted);
        assertThat(keymap.keys(find)).isEmpty();
        assertThat(keymap.sharing(later, wanted)).isEmpty();
    }

    @Test
    void keysSurviveTheFileAndThoseOfAnotherVersionToo() throws Exception {
        SettingsFile file = new SettingsFile(folder, "keys.json");
        Map<String, List<KeyCombination>> chosen =
                Map.of("scene.later", keys("Shortcut+Right"), "new.command", keys("Shift+F5"), "scene.find", List.of());
        KeymapFile.write(file, chosen);
        List<String> problems = new ArrayList<>();
        assertThat(KeymapFile.read(file, problems::add)).isEqualTo(chosen);
        assertThat(problems).isEmpty();
    }

    @Test
    void aFileThatIsNoJsonIsToldInASentenceAndSetAside() throws Exception {
        Files.writeString(folder.resolve("keys.json"), "{\"scene.later\": [");
        List<String> problems = new ArrayList<>();
        assertThat(KeymapFile.read(new SettingsFile(folder, "keys.json"), problems::add))
                .isEmpty();
        assertThat(problems)
                .singleElement()
                .asString()
                .contains(
                        "keys.json: line 1 is no valid JSON, so the defaults are used; what it held is now in keys.json.bad.");
        assertThat(folder.resolve("keys.json.bad")).hasContent("{\"scene.later\": [");
    }

    @Test
    void oneNameThatIsNoKeyCostsOnlyThatCommand() throws Exception {
        Files.writeString(
                folder.resolve("keys.json"), "{\"scene.later\": [\"Hyper+Nonsense\"], \"scene.find\": [\"F3\"]}");
        List<String> problems = new ArrayList<>();
        assertThat(KeymapFile.read(new SettingsFile(folder, "keys.json"), problems::add))
                .isEqualTo(Map.of("scene.find", keys("F3")));
        assertThat(problems).singleElement().asString().contains("scene.later");
    }

    private static List<KeyCombination> keys(String name) {
        return List.of(KeyNames.parse(name));
    }
}

package org.railcount.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FileNamesTest {
    private static final List<String> ENDINGS =
            List.of(".json", ".jsonl", ".jsonl.torn", ".0123456789abcdef.json", ".detections.geojson");

    @Provide
    Arbitrary<String> ids() {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withCharRange('가', '힣')
                .withChars("/\\%:éあ\u0301")
                .ofMinLength(1)
                .ofMaxLength(300);
    }

    @Property(tries = 500)
    void everySceneGetsALegalFileNameThatTellsItUnlessItWasCut(@ForAll("ids") String id) {
        for (String ending : ENDINGS) {
            String name = FileNames.of(id, ending);
            assertThat(name).matches("[ -~]{1,255}").endsWith(ending).doesNotContain("/", "\\", ":");
            if (name.contains("%~")) {
                assertThat(FileNames.sceneId(name, ending)).isEmpty();
                assertThat(FileNames.spelt(id).length() + ending.length()).isGreaterThan(255);
            } else {
                assertThat(FileNames.sceneId(name, ending)).contains(id);
            }
        }
    }

    @Example
    void namesThatFitAreSpeltAsTheyAlwaysWere() {
        assertThat(FileNames.of("두만강_1005", ".json")).isEqualTo("%EB%91%90%EB%A7%8C%EA%B0%95_1005.json");
        assertThat(FileNames.of("O'Brien & a/b:c%", ".jsonl")).isEqualTo("O%27Brien %26 a%2Fb%3Ac%25.jsonl");
        assertThat(FileNames.of("a".repeat(250), ".json")).isEqualTo("a".repeat(250) + ".json");
    }

    @Example
    void longNamesThatBeginAlikeAreTwoFiles() {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            names.add(FileNames.of("두만강 남쪽 조차장 ".repeat(8) + i, ".jsonl"));
        }
        assertThat(names).hasSize(100);
    }

    @Example
    void noFileIsCalledAsADeviceOfWindows() {
        for (String device : List.of("CON", "nul", "Com1", "lpt9.2023", "aux ")) {
            String name = FileNames.of(device, ".json");
            assertThat(name).startsWith("%");
            assertThat(FileNames.sceneId(name, ".json")).contains(device);
        }
        assertThat(FileNames.of("console", ".json")).isEqualTo("console.json");
    }

    @Example
    void aNameThatIsSpeltOtherwiseTellsNoScene() {
        for (String name : List.of("a%2", "%zz", "%61", "a&b", "한", "%EB%91")) {
            assertThat(FileNames.sceneId(name + ".json", ".json")).as(name).isEmpty();
        }
    }
}

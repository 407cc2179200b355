package org.railcount.app.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.railcount.app.settings.PersonalFolder;

class AboutFactsTest {
    @Test
    void aReportNamesVersionsAndTheFolders() {
        String report = AboutFacts.ofThisProgram().asText();
        assertThat(report)
                .startsWith("Railcount\nVersion: ")
                .contains("Java: " + System.getProperty("java.version"))
                .contains("Settings: " + PersonalFolder.SETTINGS.ofThisPerson().toAbsolutePath())
                .contains("Cache: " + PersonalFolder.CACHE.ofThisPerson().toAbsolutePath());
    }

    @Test
    void everyLibraryOfTheListIsTold() {
        assertThat(Library.all())
                .hasSizeGreaterThan(15)
                .contains(new Library("JTS", "geometry", "EPL-2.0 or EDL-1.0"))
                .allSatisfy(library -> assertThat(library.licence()).isNotBlank());
    }

    @Test
    void theHeadOfTheTableIsNoLibrary() {
        assertThat(Library.table(List.of(
                        "# Page",
                        "",
                        "| library | for | licence |",
                        "|---|---|---|",
                        "| `A`, B | x | MIT |",
                        "",
                        "End.")))
                .containsExactly(new Library("A, B", "x", "MIT"));
    }
}

package org.railcount.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railcount.model.SiteEvent;

class EventsFileTest {
    @TempDir
    Path folder;

    @Test
    void eventsOfAProjectAreReadOrTheirRowIsNamed() throws Exception {
        Path file = Files.writeString(
                folder.resolve("events.csv"),
                "label,date,date_end\nBorder closed,2020-02,2022-10\nMeeting,2023-09-13,\n");
        assertThat(ProjectFolder.open(folder).events())
                .containsExactly(
                        new SiteEvent("2020-02", Optional.of("2022-10"), "Border closed", ""),
                        new SiteEvent("2023-09-13", Optional.empty(), "Meeting", ""));
        Files.writeString(file, "label,date\nMeeting,\n");
        assertThatThrownBy(() -> ProjectFolder.open(folder).events())
                .isInstanceOf(ProjectException.class)
                .hasMessage("events.csv, row 2: \"date\" is empty; fill it in.");
    }
}

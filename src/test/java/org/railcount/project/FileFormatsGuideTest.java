package org.railcount.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railcount.model.Site;
import org.railcount.model.TimeSource;

/** What the guide to the file formats shows must work. */
class FileFormatsGuideTest {
    private static final Path GUIDE = Path.of("docs/file-formats.md");

    @TempDir
    Path folder;

    private String block(String opening) throws Exception {
        Matcher block = Pattern.compile("```(json)?\\n(" + opening + ".*?)```", Pattern.DOTALL)
                .matcher(Files.readString(GUIDE));
        assertThat(block.find()).isTrue();
        return block.group(2);
    }

    @Test
    void theSiteFileInTheGuideLoads() throws Exception {
        SiteFile.Loaded loaded = SiteFile.load(Files.writeString(folder.resolve("a.geojson"), block("\\{")));
        Site site = loaded.site();
        assertThat(loaded.warnings()).isEmpty();
        assertThat(site.name()).isEqualTo("North yard");
        assertThat(site.areas()).hasSize(1);
        assertThat(site.tracks()).hasSize(1);
        assertThat(site.referenceScene()).isPresent();
    }

    @Test
    void theTypedTimesInTheGuideLoad() throws Exception {
        Files.createDirectories(folder.resolve("railcount"));
        Files.writeString(folder.resolve("railcount/times.csv"), block("scene,acquired"));
        assertThat(ProjectFolder.open(folder).typedTimes()).containsOnlyKeys("yard_20231005");
    }

    @Test
    void theNudgesInTheGuideLoad() throws Exception {
        Files.createDirectories(folder.resolve("railcount"));
        Files.writeString(folder.resolve("railcount/nudges.csv"), block("scene,east_m"));
        assertThat(ProjectFolder.open(folder).nudges()).containsOnlyKeys("yard_20231005", "yard_20231012");
    }

    @Test
    void everyRoleAndEveryTimeSourceIsExplained() throws Exception {
        String guide = Files.readString(GUIDE);
        for (Role role : Role.values()) {
            assertThat(guide).contains("`" + role.text() + "`");
        }
        for (TimeSource source : TimeSource.values()) {
            assertThat(guide).contains("`" + RunWriter.spelt(source) + "`");
        }
    }
}

package org.railcount.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railcount.model.Site;
import org.railcount.model.TimeSource;

/** What the guide to the file formats shows must work. */
class FileFormatsGuideTest {
    private static final Path GUIDE = Path.of("docs/file-formats");

    @TempDir
    Path folder;

    /** The site's page first, whose example stands before the others. */
    private static String guide() throws IOException {
        StringBuilder guide = new StringBuilder(Files.readString(GUIDE.resolve("site.md")));
        for (String page : List.of("project.md", "outside.md", "results.md", "exchange.md")) {
            guide.append(Files.readString(GUIDE.resolve(page)));
        }
        return guide.toString();
    }

    private String block(String opening) throws Exception {
        Matcher block = Pattern.compile("```(json)?\\n(" + opening + ".*?)```", Pattern.DOTALL)
                .matcher(guide());
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
        String guide = guide();
        for (Role role : Role.values()) {
            assertThat(guide).contains("`" + role.text() + "`");
        }
        for (TimeSource source : TimeSource.values()) {
            assertThat(guide).contains("`" + RunWriter.spelt(source) + "`");
        }
    }
}

package org.railcount.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railcount.model.Site;

/** Site files with damage: each loads, and then can be written and read again, or is refused with one sentence. */
class MutatedSiteFileTest {
    private static final String[] PIECES = {
        "null",
        "{}",
        "[]",
        "\"\"",
        "-1e999",
        "1e400",
        "\"role\":\"track\",",
        "[[",
        "]]",
        "\\u0000",
        "180.0000001",
        "NaN",
        "\"type\":\"MultiPolygon\",",
        "\"type\":\"Point\",",
        ",",
        "\uFFFF",
        "\"name\":{\"a\":[null]},",
        "\\n",
        "\"name\":\"a\\nb\","
    };

    @TempDir
    Path temp;

    @Test
    void damageIsRefusedInOneSentenceOrSurvived() throws Exception {
        String original = Files.readString(Path.of("sample-imagery/places/rajin-piers.geojson"));
        Random random = new Random(73);
        Path file = temp.resolve("site.geojson");
        int loaded = 0;
        int refused = 0;
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder(original);
            for (int change = random.nextInt(3); change >= 0; change--) {
                int at = random.nextInt(text.length());
                int end = Math.min(text.length(), at + random.nextInt(12));
                text.replace(at, end, PIECES[random.nextInt(PIECES.length)]);
            }
            byte[] json = text.toString().getBytes(StandardCharsets.UTF_8);
            try {
                Site site = new SiteReader(file).read(json).site();
                loaded++;
                byte[] written = SiteWriter.json(file, site);
                assertThat(SiteWriter.json(
                                file, new SiteReader(file).read(written).site()))
                        .isEqualTo(written);
            } catch (ProjectException e) {
                refused++;
                assertThat(e.getMessage())
                        .startsWith("site.geojson")
                        .matches("[^\\n]+[.?]")
                        .hasSizeLessThan(500);
            }
        }
        assertThat(loaded).as("some damage is harmless").isPositive();
        assertThat(refused).as("some is not").isPositive();
    }
}

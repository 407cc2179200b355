package org.railcount.imagery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No two scenes may write to one file. */
class SceneNamesTest {
    private static List<String> names(String... files) {
        return List.copyOf(
                SceneNames.of(Stream.of(files).map(Path::of).toList()).values());
    }

    @Test
    void filesOfOneStemAreToldApartByTheirFolders() {
        assertThat(names("a/one.tif", "b/two.tif")).containsExactly("one", "two");
        assertThat(names("a/visual.tif", "b/Visual.TIF", "c/a/visual.tif"))
                .containsExactly("visual~a", "Visual~b", "visual~a~2");
    }

    @Test
    void aNameThatIsMadeIsNeverThatOfAnotherFile() {
        assertThat(names("a/x.tif", "b/x.tif", "c/a/x.tif", "x~a~2.tif", "c/x~b.tif"))
                .containsExactly("x~a", "x~b~2", "x~a~3", "x~a~2", "x~b");
    }

    @Test
    void lettersInOnePieceAndInPartsAreOneName() {
        String parts = Normalizer.normalize("한", Normalizer.Form.NFD);
        assertThat(names("a/한.tif", "b/" + parts + ".tif")).containsExactly("한~a", parts + "~b");
    }
}

package org.railcount.imagery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.railcount.model.Acquisition;
import org.railcount.simulate.large.LargeScene;
import org.railcount.simulate.large.LargeScene.Form;

class ViewedScenesTest {
    /** Large enough to need overviews, and odd, so that the last overview pixels stand for less than the others. */
    private static final int SIDE = 2101;

    /** Large enough too, and filled by overview pixels of eight by eight, which are then exact means. */
    private static final int EVEN = 2104;

    @TempDir
    private static Path drawn;

    @TempDir
    private Path folder;

    private final GeoTiffScenes plain = new GeoTiffScenes((file, time) -> Acquisition.UNKNOWN);
    private Path cached;
    private ViewedScenes viewed;

    @BeforeAll
    static void draw() throws IOException {
        for (Form form : List.of(Form.TILES, Form.STRIPS)) {
            new LargeScene(SIDE, 3).write(drawn.resolve(form + ".tif"), form, share -> {});
        }
    }

    @BeforeEach
    void open() {
        cached = folder.resolve("cache");
        viewed = new ViewedScenes(plain, new OverviewCache(cached, 1 << 30));
    }

    @ParameterizedTest
    @EnumSource(
            value = Form.class,
            names = {"TILES", "STRIPS"})
    void overviews_show_what_a_mean_of_the_pixels_shows(Form form) throws Exception {
        Path file = folder.resolve("even.tif");
        new LargeScene(EVEN, 3).write(file, form, share -> {});
        try (Scene before = viewed.open(file)) {
            assertThat(viewed.lacksOverviews(before)).isTrue();
            viewed.buildOverviews(before, () -> false, share -> {});
        }
        try (Scene scene = viewed.open(file);
                Scene exact = plain.open(file)) {
            assertThat(viewed.lacksOverviews(scene)).isFalse();
            assertThat(scene.revision()).isEqualTo(Scene.SHARP);
            PixelWindow all = new PixelWindow(0, 0, EVEN, EVEN);
            float[][] mean = exact.read(all, EVEN / 8, EVEN / 8).samples();
            float[][] overview = scene.read(all, EVEN / 8, EVEN / 8).samples();
            for (int band = 0; band < 3; band++) {
                assertThat(farthest(overview[band], mean[band])).isLessThanOrEqualTo(1f);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Form.class,
            names = {"TILES", "STRIPS"})
    void a_sketch_resembles_the_scene_and_full_resolution_is_exact(Form form) throws Exception {
        Path file = copied(form);
        try (Scene scene = viewed.open(file);
                Scene exact = plain.open(file)) {
            PixelWindow part = new PixelWindow(1000, 1200, 64, 64);
            assertThat(scene.isDraft(part, 64, 64)).isFalse();
            assertThat(scene.read(part, 64, 64).samples())
                    .isDeepEqualTo(exact.read(part, 64, 64).samples());

            PixelWindow wide = new PixelWindow(0, 0, 2096, 2096);
            float[] coarse = exact.read(wide, 8, 8).samples()[1];
            float[] sketch = scene.read(wide, 8, 8).samples()[1];
            assertThat(farthest(sketch, coarse)).isLessThanOrEqualTo(25f);
        }
    }

    @Test
    void overviews_are_built_to_the_end_though_the_scene_is_closed_meanwhile() throws Exception {
        Path file = copied(Form.TILES);
        Scene scene = viewed.open(file);
        int sketched = scene.revision();
        viewed.buildOverviews(scene, () -> false, share -> scene.close());
        assertThat(scene.revision()).as("its sketch became better").isGreaterThan(sketched);
        try (Scene again = viewed.open(file)) {
            assertThat(viewed.lacksOverviews(again)).isFalse();
        }
    }

    @Test
    void pixels_that_cannot_be_read_are_not_called_a_full_disk() throws Exception {
        Path file = copied(Form.TILES);
        try (Scene scene = viewed.open(file)) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(new byte[1 << 16]), channel.size() / 2);
            }
            assertThatThrownBy(() -> viewed.buildOverviews(scene, () -> false, share -> {}))
                    .isInstanceOf(SceneException.class)
                    .isNotInstanceOf(OverviewsNotKeptException.class)
                    .hasMessageStartingWith("TILES.tif is damaged");
        }
        assertThat(cachedFiles()).isEmpty();
    }

    @Test
    void a_build_that_is_cancelled_leaves_nothing() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (Scene scene = viewed.open(copied(Form.TILES))) {
            assertThatThrownBy(() -> viewed.buildOverviews(scene, () -> asked.incrementAndGet() > 3, share -> {}))
                    .isInstanceOf(CancellationException.class);
        }
        assertThat(cachedFiles()).isEmpty();
    }

    @Test
    void a_scene_that_changed_has_no_overviews() throws Exception {
        Path file = copied(Form.TILES);
        try (Scene scene = viewed.open(file)) {
            viewed.buildOverviews(scene, () -> false, share -> {});
        }
        assertThat(viewed.cache().find(file)).isPresent();
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        assertThat(viewed.cache().find(file)).isEmpty();
    }

    @Test
    void half_a_file_from_a_crash_is_never_used() throws Exception {
        Path file = copied(Form.TILES);
        try (Scene scene = viewed.open(file)) {
            viewed.buildOverviews(scene, () -> false, share -> {});
        }
        Path overviews = viewed.cache().find(file).orElseThrow();
        byte[] whole = Files.readAllBytes(overviews);
        Files.write(overviews, java.util.Arrays.copyOf(whole, whole.length / 2));
        try (Scene scene = viewed.open(file)) {
            assertThat(viewed.lacksOverviews(scene)).isTrue();
        }
    }

    @Test
    void a_full_cache_loses_what_was_not_used_for_longest() throws Exception {
        OverviewCache small = new OverviewCache(cached, 2500);
        Path[] scenes = new Path[3];
        for (int i = 0; i < 3; i++) {
            scenes[i] = Files.writeString(folder.resolve("s" + i + ".tif"), "scene " + i);
            small.put(scenes[i], part -> Files.write(part, new byte[1000]));
            // What was found last is used last.
            Path made = small.find(scenes[i]).orElseThrow();
            Files.setLastModifiedTime(made, FileTime.from(Instant.now().minusSeconds(100 - i)));
            if (i == 1) {
                small.find(scenes[0]);
            }
        }
        assertThat(small.find(scenes[0])).isPresent();
        assertThat(small.find(scenes[1])).isEmpty();
        assertThat(small.find(scenes[2])).isPresent();
        assertThat(small.bytes()).isEqualTo(2000);
        small.clear();
        assertThat(small.bytes()).isZero();
    }

    /** The largest difference of any pixel; not a number where a pixel is none. */
    private static float farthest(float[] values, float[] others) {
        float most = 0;
        for (int i = 0; i < others.length; i++) {
            most = Math.max(most, Math.abs(values[i] - others[i]));
        }
        return most;
    }

    /** A scene of the test's own, without overviews. */
    private Path copied(Form form) throws IOException {
        String name = form + ".tif";
        return Files.copy(drawn.resolve(name), folder.resolve(name));
    }

    private List<Path> cachedFiles() throws IOException {
        if (!Files.isDirectory(cached)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(cached)) {
            return files.toList();
        }
    }
}

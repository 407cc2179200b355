package org.railcount.imagery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** One scene serves many threads, and a cancelled reader takes nothing from the others. */
class ConcurrentReadTest {

    @Test
    void threadsGetTheirOwnWindows() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try (Scene scene = Fixtures.open("u16-4band-deflate-p2.tif")) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                int col = i * 7 % 50;
                int row = i * 5 % 40;
                running.add(pool.submit(() -> {
                    PixelBlock block = scene.read(new PixelWindow(col, row, 14, 8), 14, 8);
                    assertThat(block.samples()[3][0]).isEqualTo((float) Fixtures.value("UINT16", 3, col, row));
                    assertThat(block.samples()[1][7 * 14 + 13])
                            .isEqualTo((float) Fixtures.value("UINT16", 1, col + 13, row + 7));
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void anInterruptedReaderLeavesTheSceneOpen() throws Exception {
        try (Scene scene = Fixtures.open("u8-rgb-strips.tif")) {
            Thread.currentThread().interrupt();
            try {
                scene.read(new PixelWindow(0, 0, 8, 8), 8, 8);
            } finally {
                assertThat(Thread.interrupted()).isTrue();
            }
            assertThat(scene.read(new PixelWindow(0, 0, 8, 8), 8, 8).samples()[0][0])
                    .isEqualTo(20);
        }
    }

    @Test
    void aClosedSceneSaysSo() throws Exception {
        Scene scene = Fixtures.open("u8-rgb-strips.tif");
        scene.close();
        scene.close();
        assertThatThrownBy(() -> scene.read(new PixelWindow(0, 0, 8, 8), 8, 8))
                .isInstanceOf(SceneException.class)
                .hasMessage("u8-rgb-strips.tif was closed while it was being read.");
    }

    @Test
    void anInterruptedOpenerStillFindsItsReferenceSystem() throws Exception {
        Thread.currentThread().interrupt();
        try (Scene scene = Fixtures.open("crs-5186-korea.tif")) {
            assertThat(Thread.interrupted()).isTrue();
            assertThat(scene.info().crsName()).isEqualTo("EPSG:5186");
        }
    }
}

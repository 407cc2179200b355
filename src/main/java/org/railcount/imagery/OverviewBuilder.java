package org.railcount.imagery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import org.railcount.imagery.tiff.Compression;
import org.railcount.imagery.tiff.TiffEntry;
import org.railcount.imagery.tiff.TiffImage;
import org.railcount.imagery.tiff.TiffTag;
import org.railcount.imagery.tiff.TiffWriter;
import org.railcount.model.SceneInfo;

/**
 * Builds a scene's overviews in one pass over its pixels: each level halves the one before, an overview pixel being the
 * mean of the valid ones of the four under it. Holds some hundred rows at a time, whatever the scene's size.
 */
final class OverviewBuilder {
    private static final int TILE = 256;
    private static final int SMALLEST = 512;
    /** Source samples read at a time, over all bands. */
    private static final int CHUNK_SAMPLES = 3 << 20;

    private final GeoTiffScene scene;
    private final TiffLevel source;
    private final Sketch sketch;
    private final BooleanSupplier cancelled;
    private final DoubleConsumer progress;
    private final OverviewCodec codec;
    private final List<HalvedRows> levels = new ArrayList<>();

    /**
     * @param scene whose pixels are read; it has no coarse level of its own
     * @param sketch of the same pixels; it becomes better as the work goes on
     * @param cancelled asked often
     * @param progress told the share that is done
     */
    OverviewBuilder(GeoTiffScene scene, Sketch sketch, BooleanSupplier cancelled, DoubleConsumer progress) {
        this.scene = scene;
        this.source = scene.coarsest();
        this.sketch = sketch;
        this.cancelled = cancelled;
        this.progress = progress;
        this.codec = new OverviewCodec(scene.info(), scene.valid());
    }

    /**
     * Writes the overviews.
     *
     * @throws SceneException when the scene's pixels cannot be read
     * @throws IOException when the overviews cannot be written
     * @throws CancellationException when it was told to stop
     */
    void write(Path file) throws IOException, SceneException {
        SceneInfo info = scene.info();
        List<TiffImage> images = new ArrayList<>();
        int width = source.width();
        int height = source.height();
        while (Math.max(width, height) > SMALLEST) {
            width = (width + 1) / 2;
            height = (height + 1) / 2;
            levels.add(new HalvedRows(width, height, info.bands(), TILE));
            images.add(codec.image(width, height, TILE));
        }
        int masks = images.size();
        if (source.hasMask()) {
            levels.forEach(level -> images.add(TiffImage.ofTiles(
                    level.width(),
                    level.height(),
                    1,
                    TILE,
                    Compression.DEFLATE,
                    TiffEntry.longs(TiffTag.NEW_SUBFILE_TYPE, 5))));
        }
        try (TiffWriter writer = new TiffWriter(file, images)) {
            for (int row = 0; row < source.height(); row += 2 * TILE) {
                read(row, Math.min(2 * TILE, source.height() - row));
                flush(0, writer, images, masks);
                sketch.publish();
                progress.accept((double) row / source.height());
            }
            writer.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        progress.accept(1);
    }

    /** Fills the first level with the halves of some rows of the source. */
    private void read(int row, int rows) throws SceneException {
        int bands = scene.info().bands();
        boolean tiled = source.pixels().blockWidth() < source.width();
        int columns = source.width();
        int high = rows;
        if (tiled) {
            int block = source.pixels().blockWidth();
            int wanted = Math.max(block, CHUNK_SAMPLES / (rows * bands));
            columns = Math.max(2, (wanted - wanted % block + 1) / 2 * 2);
        } else {
            int wanted = Math.max(2, CHUNK_SAMPLES / (source.width() * bands));
            int block = source.blockHeight();
            high = Math.max(2, (wanted > block ? wanted - wanted % block : wanted) / 2 * 2);
        }
        int wide = columns;
        int tall = high;
        int across = (source.width() + wide - 1) / wide;
        int down = (rows + tall - 1) / tall;
        HalvedRows level = levels.get(0);
        try {
            IntStream.range(0, across * down).parallel().forEach(i -> {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
                int col = i % across * wide;
                int line = i / across * tall;
                int cols = Math.min(wide, source.width() - col);
                int count = Math.min(tall, rows - line);
                try {
                    float[][] samples = source.read(col, row + line, cols, count);
                    boolean[] ok =
                            scene.valid().of(samples, source.readMask(col, row + line, cols, count), samples[0].length);
                    level.halve(samples, ok, cols, count, col / 2, line / 2);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw scene.damaged(e);
        }
        level.add((rows + 1) / 2);
    }

    /** Writes the rows that a level holds, and hands their halves to the next one. */
    private void flush(int number, TiffWriter writer, List<TiffImage> images, int masks) {
        HalvedRows level = levels.get(number);
        improveSketch(level);
        if (!level.isFull()) {
            if (number + 1 < levels.size() && level.isAtEnd()) {
                throw new IllegalStateException("rows are missing");
            }
            return;
        }
        int tileRow = (level.done() - 1) / TILE;
        IntStream.range(0, (level.width() + TILE - 1) / TILE).parallel().forEach(tileCol -> {
            try {
                TiffImage image = images.get(number);
                int block = image.block(tileCol, tileRow);
                writer.write(number, block, image.pack(codec.tile(level, tileCol * TILE, TILE)));
                if (source.hasMask()) {
                    TiffImage mask = images.get(masks + number);
                    writer.write(masks + number, block, mask.pack(codec.mask(level, tileCol * TILE, TILE)));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        if (number + 1 < levels.size()) {
            HalvedRows next = levels.get(number + 1);
            next.halve(level.samples(), level.valid(), level.width(), level.held(), 0, next.held());
            next.add((level.held() + 1) / 2);
        }
        level.clear();
        if (number + 1 < levels.size()) {
            flush(number + 1, writer, images, masks);
        }
    }

    private void improveSketch(HalvedRows level) {
        if (level.width() == sketch.width() && level.height() == sketch.height()) {
            sketch.improve(level.done() - level.held(), level.held(), level.samples(), level.valid());
        }
    }
}

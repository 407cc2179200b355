package org.railcount.imagery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.railcount.imagery.tiff.TiffSource;
import org.railcount.model.SceneInfo;

/** A scene in a GeoTIFF file. */
final class GeoTiffScene implements Scene {
    private final SceneInfo info;
    private final GroundFrame ground;
    private final List<TiffLevel> levels;
    private final Optional<Sketch> sketch;
    private final ValidPixels valid;
    private final List<TiffSource> sources;
    /** What one window may unpack while a sketch can stand in for it. */
    private static final long READ_AT_MOST = 80L << 20;

    private volatile boolean closed;

    /**
     * @param levels full resolution first, then overviews
     * @param sketch stands in where reading would take long
     * @param sources the files to close with the scene
     */
    GeoTiffScene(
            SceneInfo info,
            GroundFrame ground,
            List<TiffLevel> levels,
            Optional<Sketch> sketch,
            ValidPixels valid,
            List<TiffSource> sources) {
        this.info = info;
        this.ground = ground;
        this.levels = List.copyOf(levels);
        this.sketch = sketch;
        this.valid = valid;
        this.sources = List.copyOf(sources);
    }

    @Override
    public SceneInfo info() {
        return info;
    }

    @Override
    public GroundFrame ground() {
        return ground;
    }

    @Override
    public PixelBlock read(PixelWindow window, int outWidth, int outHeight) throws SceneException {
        if (outWidth < 1 || outHeight < 1) {
            throw new IllegalArgumentException("no pixels asked for: " + outWidth + " x " + outHeight);
        }
        RasterLevel level = levelFor(window, outWidth, outHeight);
        double scaleX = (double) level.width() / info.width();
        double scaleY = (double) level.height() / info.height();
        try {
            return new Resampler(level, valid, info.bands()).read(window, scaleX, scaleY, outWidth, outHeight);
        } catch (IOException | RuntimeException e) {
            if (closed) {
                throw new SceneException(info.path().getFileName() + " was closed while it was being read.", e);
            }
            throw damaged(e);
        }
    }

    /** What is told of pixels that cannot be read. */
    SceneException damaged(Throwable cause) {
        return new SceneException(
                info.path().getFileName()
                        + " is damaged: its pixels cannot be read here; get the file again from its source.",
                cause);
    }

    /** The coarsest level that still has a pixel for every output pixel. */
    private RasterLevel levelFor(PixelWindow window, int outWidth, int outHeight) {
        TiffLevel best = levels.get(0);
        double wanted = Math.max((double) outWidth / window.width(), (double) outHeight / window.height());
        for (TiffLevel level : levels) {
            // Overviews are rounded up or down by a pixel, so let them be a trifle coarser than asked for.
            if ((double) level.width() / info.width() >= wanted * 0.99 && level.width() < best.width()) {
                best = level;
            }
        }
        return sketch.isPresent() && wanted < 0.99 && costBytes(best, window) > READ_AT_MOST ? sketch.get() : best;
    }

    private long costBytes(TiffLevel level, PixelWindow window) {
        double scaleX = (double) level.width() / info.width();
        double scaleY = (double) level.height() / info.height();
        int col = (int) Math.max(0, window.col() * scaleX);
        int row = (int) Math.max(0, window.row() * scaleY);
        int columns = (int) Math.min(level.width() - col, Math.ceil(window.width() * scaleX));
        int rows = (int) Math.min(level.height() - row, Math.ceil(window.height() * scaleY));
        return columns < 1 || rows < 1 ? 0 : level.costBytes(col, row, columns, rows);
    }

    @Override
    public boolean isDraft(PixelWindow window, int outWidth, int outHeight) {
        return sketch.isPresent() && levelFor(window, outWidth, outHeight) == sketch.get();
    }

    @Override
    public int revision() {
        return sketch.map(Sketch::revision).orElse(SHARP);
    }

    /** The sketch that stands in for overviews; empty where the scene has all that it needs. */
    Optional<Sketch> sketch() {
        return sketch;
    }

    TiffLevel coarsest() {
        return levels.stream().min(Comparator.comparingInt(TiffLevel::width)).orElseThrow();
    }

    ValidPixels valid() {
        return valid;
    }

    @Override
    public void close() {
        closed = true;
        levels.forEach(TiffLevel::forget);
        UncheckedIOException failure = null;
        for (TiffSource source : sources) {
            try {
                source.close();
            } catch (IOException e) {
                // The others are closed all the same: nobody else holds them.
                if (failure == null) {
                    failure = new UncheckedIOException(e);
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}

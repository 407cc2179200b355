package org.railcount.imagery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.railcount.imagery.tiff.TiffSource;
import org.railcount.model.SceneInfo;

/** A scene in a GeoTIFF file. */
final class GeoTiffScene implements Scene {
    private final SceneInfo info;
    private final GroundFrame ground;
    private final List<RasterLevel> levels;
    private final ValidPixels valid;
    private final List<TiffSource> sources;
    private volatile boolean closed;

    /**
     * @param levels full resolution first, then overviews
     * @param sources the files to close with the scene
     */
    GeoTiffScene(
            SceneInfo info, GroundFrame ground, List<RasterLevel> levels, ValidPixels valid, List<TiffSource> sources) {
        this.info = info;
        this.ground = ground;
        this.levels = List.copyOf(levels);
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
        RasterLevel level = levelFor((double) outWidth / window.width(), (double) outHeight / window.height());
        double scaleX = (double) level.width() / info.width();
        double scaleY = (double) level.height() / info.height();
        try {
            return new Resampler(level, valid, info.bands()).read(window, scaleX, scaleY, outWidth, outHeight);
        } catch (IOException | RuntimeException e) {
            if (closed) {
                throw new SceneException(info.path().getFileName() + " was closed while it was being read.", e);
            }
            throw new SceneException(
                    info.path().getFileName()
                            + " is damaged: its pixels cannot be read here; get the file again from its source.",
                    e);
        }
    }

    /** The coarsest level that still has a pixel for every output pixel. */
    private RasterLevel levelFor(double wantedX, double wantedY) {
        RasterLevel best = levels.get(0);
        double wanted = Math.max(wantedX, wantedY);
        for (RasterLevel level : levels) {
            // Overviews are rounded up or down by a pixel, so let them be a trifle coarser than asked for.
            if ((double) level.width() / info.width() >= wanted * 0.99 && level.width() < best.width()) {
                best = level;
            }
        }
        return best;
    }

    @Override
    public void close() {
        closed = true;
        levels.forEach(RasterLevel::forget);
        for (TiffSource source : sources) {
            try {
                source.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

package org.railcount.imagery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.railcount.imagery.tiff.BlockCache;
import org.railcount.imagery.tiff.TiffChecks;
import org.railcount.imagery.tiff.TiffDirectory;
import org.railcount.imagery.tiff.TiffFile;
import org.railcount.imagery.tiff.TiffFormatException;
import org.railcount.imagery.tiff.TiffParser;
import org.railcount.imagery.tiff.TiffPixels;
import org.railcount.imagery.tiff.TiffSource;

/**
 * Gathers the resolutions of a scene: the image itself, the overviews inside the file, those in a {@code .ovr} file beside
 * it, and the transparency masks, inside or in a {@code .msk} file (GDAL's conventions). Only the image itself must be
 * sound: an overview that is not is left out.
 */
final class LevelStack {
    /** Ending of the file beside a scene that holds its mask. */
    static final String MASK = ".msk";

    /** Ending of the file beside a scene that holds its overviews. */
    static final String OVERVIEWS = ".ovr";

    private final BlockCache cache;
    private final float emptyValue;
    private final List<TiffLevel> levels = new ArrayList<>();
    private final List<TiffSource> sources = new ArrayList<>();

    private LevelStack(BlockCache cache, float emptyValue) {
        this.cache = cache;
        this.emptyValue = emptyValue;
    }

    /**
     * Opens the levels of a scene.
     *
     * @param emptyValue what a block that was never written holds
     * @param overviews another file of overviews, beside those that the scene brings along
     */
    static LevelStack open(Path path, TiffFile file, BlockCache cache, float emptyValue, Optional<Path> overviews)
            throws IOException, TiffFormatException {
        TiffChecks.check(file, file.main(), false);
        LevelStack stack = new LevelStack(cache, emptyValue);
        try {
            stack.fill(path, file);
            overviews.ifPresent(stack::addExternalOverviews);
        } catch (IOException | TiffFormatException | RuntimeException e) {
            stack.close();
            throw e;
        }
        return stack;
    }

    private void fill(Path path, TiffFile file) throws IOException, TiffFormatException {
        TiffSource source = open(path);
        TiffDirectory main = file.main();
        Optional<TiffPixels> mask = mask(source, file, main).or(() -> externalMask(path, main));
        levels.add(TiffLevel.of(main, new TiffPixels(source, file, main, cache, emptyValue), mask));
        List<TiffDirectory> directories = file.directories();
        for (TiffDirectory directory : directories.subList(1, directories.size())) {
            if (directory.isReduced() && !directory.isMask()) {
                addOverview(source, file, directory);
            }
        }
        addExternalOverviews(beside(path, OVERVIEWS));
    }

    /** A file that goes with a scene's. */
    static Path beside(Path scene, String ending) {
        return scene.resolveSibling(scene.getFileName() + ending);
    }

    private TiffSource open(Path path) throws IOException {
        TiffSource source = new TiffSource(path);
        sources.add(source);
        return source;
    }

    /** A scene must not change its outline with the zoom, so where it has a mask, an overview needs one too. */
    private void addOverview(TiffSource source, TiffFile file, TiffDirectory image) {
        TiffLevel full = levels.get(0);
        boolean sameKind = image.samplesPerPixel() == file.main().samplesPerPixel()
                && image.bitsPerSample() == file.main().bitsPerSample()
                && image.sampleFormat() == file.main().sampleFormat();
        if (!sameKind || image.width() > full.width() || image.height() > full.height()) {
            return;
        }
        try {
            TiffChecks.check(file, image, false);
            Optional<TiffPixels> mask = mask(source, file, image);
            if (mask.isPresent() == full.mask().isPresent()) {
                levels.add(TiffLevel.of(image, new TiffPixels(source, file, image, cache, emptyValue), mask));
            }
        } catch (TiffFormatException e) {
            // The full resolution has all that an overview has.
        }
    }

    private void addExternalOverviews(Path path) {
        if (!Files.isRegularFile(path)) {
            return;
        }
        try {
            TiffFile file = TiffParser.parse(path);
            TiffSource source = open(path);
            for (TiffDirectory directory : file.directories()) {
                if (!directory.isMask()) {
                    addOverview(source, file, directory);
                }
            }
        } catch (IOException | TiffFormatException e) {
            // The same: without it, only reading takes longer.
        }
    }

    private Optional<TiffPixels> mask(TiffSource source, TiffFile file, TiffDirectory image) {
        for (TiffDirectory directory : file.directories()) {
            if (directory.isMask() && directory.width() == image.width() && directory.height() == image.height()) {
                try {
                    TiffChecks.check(file, directory, true);
                    return Optional.of(new TiffPixels(source, file, directory, cache, 0));
                } catch (TiffFormatException e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private Optional<TiffPixels> externalMask(Path path, TiffDirectory image) {
        Path beside = beside(path, MASK);
        if (!Files.isRegularFile(beside)) {
            return Optional.empty();
        }
        try {
            TiffFile file = TiffParser.parse(beside);
            TiffDirectory mask = file.main();
            TiffChecks.check(file, mask, true);
            if (mask.width() != image.width() || mask.height() != image.height()) {
                return Optional.empty();
            }
            return Optional.of(new TiffPixels(open(beside), file, mask, cache, 0));
        } catch (IOException | TiffFormatException e) {
            return Optional.empty();
        }
    }

    List<TiffLevel> levels() {
        return levels;
    }

    TiffLevel coarsest() {
        return levels.stream().min(Comparator.comparingInt(TiffLevel::width)).orElseThrow();
    }

    List<TiffSource> sources() {
        return sources;
    }

    void close() {
        for (TiffSource source : sources) {
            try {
                source.close();
            } catch (IOException e) {
                // Nothing was written, so nothing is lost.
            }
        }
    }
}

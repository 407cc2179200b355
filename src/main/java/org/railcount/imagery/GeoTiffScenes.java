package org.railcount.imagery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.railcount.imagery.tiff.BlockCache;
import org.railcount.imagery.tiff.TiffDirectory;
import org.railcount.imagery.tiff.TiffField;
import org.railcount.imagery.tiff.TiffFile;
import org.railcount.imagery.tiff.TiffFormatException;
import org.railcount.imagery.tiff.TiffParser;
import org.railcount.imagery.tiff.TiffTag;
import org.railcount.model.BandRole;
import org.railcount.model.SampleType;
import org.railcount.model.SceneInfo;

/**
 * Opens GeoTIFF files as scenes. All scenes of one opener share a cache of decoded blocks, so make one and keep it.
 * Thread-safe.
 */
public final class GeoTiffScenes implements Scene.Opener {
    private static final long MAX_CACHE_BYTES = 64L << 20;
    /** How long a sketch may take: the first pixels wait for it. */
    private static final int SKETCH_MS = 700;

    private final AcquisitionSource acquisitions;
    private final BlockCache cache =
            new BlockCache(Math.min(MAX_CACHE_BYTES, Runtime.getRuntime().maxMemory() / 8));

    public GeoTiffScenes(AcquisitionSource acquisitions) {
        this.acquisitions = acquisitions;
    }

    @Override
    public Scene open(Path file) throws SceneException {
        return openPlain(file);
    }

    /** A scene with what its own files hold. */
    GeoTiffScene openPlain(Path file) throws SceneException {
        return open(file, Optional.empty(), false);
    }

    /**
     * Opens a scene that is to be looked at.
     *
     * @param overviews a file of overviews, where there is one beside those that the scene brings along
     * @return one that answers a wide window with a sketch where no level is coarse enough to read in short time
     */
    GeoTiffScene openToLook(Path file, Optional<Path> overviews) throws SceneException {
        return open(file, overviews, true);
    }

    private GeoTiffScene open(Path file, Optional<Path> overviews, boolean sketched) throws SceneException {
        String name = String.valueOf(file.getFileName());
        if (!Files.exists(file)) {
            throw new SceneException(name + " does not exist; check the path.");
        }
        if (!Files.isRegularFile(file)) {
            throw new SceneException(name + " is not a file.");
        }
        try {
            return open(file, TiffParser.parse(file), overviews, sketched);
        } catch (TiffFormatException e) {
            throw new SceneException(name + " cannot be used: " + e.getMessage() + ".", e);
        } catch (IOException e) {
            throw new SceneException(name + " cannot be read; check that it is there and may be read.", e);
        }
    }

    private GeoTiffScene open(Path file, TiffFile tiff, Optional<Path> overviews, boolean sketched)
            throws IOException, TiffFormatException, SceneException {
        TiffDirectory main = tiff.main();
        OptionalDouble nodata = Nodata.declared(main);
        LevelStack stack = LevelStack.open(file, tiff, cache, (float) nodata.orElse(0), overviews);
        try {
            Georeference georeference = GeoreferenceReader.read(file, main);
            double middleCol = main.width() / 2.0;
            double middleRow = main.height() / 2.0;
            GroundFrame ground = ground(file, georeference, middleCol, middleRow);
            List<BandRole> roles = BandRoles.of(file, main);
            SampleType type = SampleTypes.of(main);
            Optional<String> dateTime = main.field(TiffTag.DATE_TIME).map(TiffField::text);
            SceneInfo info = new SceneInfo(
                    SceneNames.stem(file),
                    file,
                    (int) main.width(),
                    (int) main.height(),
                    roles.size(),
                    roles,
                    type,
                    nodata,
                    georeference.crsName(),
                    georeference.grid(),
                    GroundSize.pixelSizeM(ground, middleCol, middleRow),
                    acquisitions.read(file, dateTime));
            int alpha = roles.indexOf(BandRole.ALPHA);
            boolean masked = alpha >= 0 || stack.levels().get(0).hasMask();
            ValidPixels valid = new ValidPixels(Nodata.effective(nodata, type, masked), alpha);
            Optional<Sketch> sketch = Optional.empty();
            TiffLevel coarsest = stack.coarsest();
            if (sketched && Sketch.isNeeded(coarsest)) {
                sketch = Optional.of(Sketch.of(coarsest, valid, info.bands(), SKETCH_MS));
            }
            return new GeoTiffScene(info, ground, stack.levels(), sketch, valid, stack.sources());
        } catch (SceneException | IOException | RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    private static GroundFrame ground(Path file, Georeference georeference, double col, double row)
            throws SceneException {
        try {
            return ProjectedGround.of(georeference, col, row);
        } catch (IllegalArgumentException e) {
            throw new SceneException(
                    file.getFileName() + " lies nowhere on the ground by its own georeference ("
                            + georeference.crsName() + "); check it, or reproject it with gdalwarp.",
                    e);
        }
    }
}

package org.railcount.imagery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.coverage.grid.io.imageio.geotiff.GeoTiffIIOMetadataDecoder;
import org.geotools.coverage.grid.io.imageio.geotiff.GeoTiffMetadata2CRSAdapter;
import org.geotools.util.factory.Hints;
import org.railcount.imagery.tiff.TiffDirectory;
import org.railcount.imagery.tiff.TiffField;
import org.railcount.imagery.tiff.TiffFile;
import org.railcount.imagery.tiff.TiffFormatException;
import org.railcount.imagery.tiff.TiffParser;
import org.railcount.imagery.tiff.TiffTag;
import org.railcount.model.BandRole;
import org.railcount.model.GridTransform;
import org.railcount.model.SampleType;
import org.railcount.model.SceneInfo;

/** Opens GeoTIFF files as scenes. Thread-safe. */
public final class GeoTiffScenes implements Scene.Opener {
    private final AcquisitionSource acquisitions;

    public GeoTiffScenes(AcquisitionSource acquisitions) {
        this.acquisitions = acquisitions;
    }

    @Override
    public Scene open(Path file) throws SceneException {
        String name = String.valueOf(file.getFileName());
        if (!Files.exists(file)) {
            throw new SceneException(name + " does not exist; check the path.");
        }
        TiffFile tiff;
        try {
            tiff = TiffParser.parse(file);
        } catch (TiffFormatException e) {
            throw new SceneException(name + " cannot be used: " + e.getMessage() + ".", e);
        } catch (IOException e) {
            throw new SceneException(name + " cannot be read: " + e.getMessage() + ".", e);
        }
        try {
            TiffImage image = new TiffImage(file);
            try {
                return open(file, name, tiff, image);
            } catch (IOException | SceneException | RuntimeException e) {
                image.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            throw new SceneException(name + " cannot be used: its image is damaged.", e);
        }
    }

    private Scene open(Path file, String name, TiffFile tiff, TiffImage image) throws IOException, SceneException {
        TiffDirectory main = tiff.main();
        SampleType type = SampleTypes.of(main)
                .orElseThrow(() -> new SceneException(name + " stores samples in a way that Railcount cannot read."));
        Georeference georeference = georeference(name, main, image);
        int width = (int) main.width();
        int height = (int) main.height();
        GroundFrame ground;
        try {
            ground = new CrsGroundFrame(georeference, width / 2.0, height / 2.0);
        } catch (FactoryException e) {
            throw new SceneException(
                    name + " lies in the reference system " + georeference.crsName()
                            + ", which Railcount cannot tie to the ground.",
                    e);
        }
        List<RasterLevel> levels = new ArrayList<>();
        for (int i = 0; i < tiff.directories().size(); i++) {
            TiffDirectory directory = tiff.directories().get(i);
            if (i == 0 || (directory.isReduced() && !directory.isMask())) {
                levels.add(new TiffLevel(image, i, directory, type));
            }
        }
        OptionalDouble nodata = main.field(TiffTag.GDAL_NODATA)
                .map(field -> OptionalDouble.of(Double.parseDouble(field.text())))
                .orElse(OptionalDouble.empty());
        Optional<String> dateTime = main.field(TiffTag.DATE_TIME).map(TiffField::text);
        int bands = main.samplesPerPixel();
        List<BandRole> roles = bands == 1
                ? List.of(BandRole.PAN)
                : bands == 3
                        ? List.of(BandRole.RED, BandRole.GREEN, BandRole.BLUE)
                        : Collections.nCopies(bands, BandRole.UNKNOWN);
        SceneInfo info = new SceneInfo(
                name.replaceFirst("\\.[^.]*$", ""),
                file,
                width,
                height,
                bands,
                roles,
                type,
                nodata,
                georeference.crsName(),
                georeference.grid(),
                GroundSize.pixelSizeM(ground, width / 2.0, height / 2.0),
                acquisitions.read(file, dateTime));
        return new GeoTiffScene(info, ground, levels, new ValidPixels(nodata, roles.indexOf(BandRole.ALPHA)), image);
    }

    private static Georeference georeference(String name, TiffDirectory main, TiffImage image)
            throws IOException, SceneException {
        GeoKeys keys = GeoKeys.of(main);
        GridTransform grid = GridTags.read(main, keys.pixelIsPoint())
                .orElseThrow(() -> new SceneException(name + " has no georeference."));
        int epsg = keys.epsg();
        try {
            if (epsg != 0) {
                return new Georeference(ReferenceSystems.byCode(epsg), "EPSG:" + epsg, grid);
            }
            CoordinateReferenceSystem crs = new GeoTiffMetadata2CRSAdapter(
                            new Hints(Hints.FORCE_LONGITUDE_FIRST_AXIS_ORDER, Boolean.TRUE))
                    .createCoordinateSystem(new GeoTiffIIOMetadataDecoder(image.metadata()));
            return new Georeference(crs, crs.getName().getCode(), grid);
        } catch (Exception e) {
            throw new SceneException(name + " has a coordinate reference system that Railcount does not know.", e);
        }
    }
}

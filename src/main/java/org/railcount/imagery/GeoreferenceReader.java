package org.railcount.imagery;

import it.geosolutions.imageioimpl.plugins.tiff.TIFFImageReader;
import it.geosolutions.imageioimpl.plugins.tiff.TIFFImageReaderSpi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.FileImageInputStream;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.coverage.grid.io.imageio.geotiff.GeoTiffIIOMetadataDecoder;
import org.geotools.coverage.grid.io.imageio.geotiff.GeoTiffMetadata2CRSAdapter;
import org.geotools.referencing.CRS;
import org.geotools.util.factory.Hints;
import org.railcount.imagery.tiff.TiffDirectory;
import org.railcount.imagery.tiff.TiffTag;
import org.railcount.model.GridTransform;

/**
 * Finds out where an image lies: the grid from its GeoTIFF tags or a world file, the reference system from its GeoKeys or
 * a {@code .prj} file.
 */
final class GeoreferenceReader {
    private GeoreferenceReader() {}

    /**
     * Reads the georeference.
     *
     * @throws SceneException when there is none, or one that cannot be used
     */
    static Georeference read(Path file, TiffDirectory image) throws SceneException {
        String name = String.valueOf(file.getFileName());
        GeoKeys keys = GeoKeys.of(image);
        GridTransform grid = GridTags.read(image, keys.pixelIsPoint())
                .or(() -> WorldFile.read(file))
                .orElseThrow(() -> new SceneException(name + " " + whyNowhere(image)));
        try {
            int epsg = keys.nameASystem() ? keys.epsg() : utmBeside(file).orElse(0);
            Optional<MapProjection> builtIn = builtIn(epsg);
            if (builtIn.isPresent()) {
                return new Georeference(builtIn.get(), epsg, "EPSG:" + epsg, grid);
            }
            return uninterrupted(() -> throughGeoTools(file, name, keys, grid));
        } catch (SceneException e) {
            throw e;
        } catch (Exception e) {
            // GeoTools throws much, checked and unchecked, at keys that contradict each other.
            throw new SceneException(
                    name + " lies in a coordinate reference system that Railcount does not know"
                            + (keys.epsg() == 0 ? "" : " (EPSG:" + keys.epsg() + ")")
                            + "; reproject it with gdalwarp, for example to UTM.",
                    e);
        }
    }

    private static String whyNowhere(TiffDirectory image) {
        if (image.field(TiffTag.MODEL_TIEPOINT).filter(tie -> tie.count() >= 12).isPresent()) {
            return "is tied to the ground by control points only; rectify it first, for example with gdalwarp.";
        }
        if (image.field(TiffTag.RPC_COEFFICIENTS).isPresent()) {
            return "is not orthorectified (it has RPC coefficients only); order the orthorectified product or rectify it"
                    + " with gdalwarp -rpc.";
        }
        return "has no georeference; put a world file (.tfw) and a .prj file beside it, or get the georeferenced"
                + " product.";
    }

    /** A system that the GeoKeys describe instead of naming it. */
    private static CoordinateReferenceSystem spelledOut(Path file) throws Exception {
        TIFFImageReader reader = new TIFFImageReader(new TIFFImageReaderSpi());
        try (FileImageInputStream stream = new FileImageInputStream(file.toFile())) {
            reader.setInput(stream, false, false);
            IIOMetadata metadata = reader.getImageMetadata(0);
            return new GeoTiffMetadata2CRSAdapter(new Hints(Hints.FORCE_LONGITUDE_FIRST_AXIS_ORDER, Boolean.TRUE))
                    .createCoordinateSystem(new GeoTiffIIOMetadataDecoder(metadata));
        } finally {
            reader.dispose();
        }
    }

    private static CoordinateReferenceSystem fromPrj(Path file, String name)
            throws IOException, FactoryException, SceneException {
        Optional<String> prj = prj(file);
        if (prj.isPresent()) {
            return CRS.parseWKT(prj.get());
        }
        throw new SceneException(
                name + " does not say in which coordinate reference system it lies; put a .prj file beside it.");
    }

    private static OptionalInt utmBeside(Path file) throws IOException {
        Optional<String> prj = prj(file);
        return prj.isPresent() ? UtmWkt.epsg(prj.get()) : OptionalInt.empty();
    }

    private static Optional<String> prj(Path file) throws IOException {
        for (String ending : new String[] {".prj", ".PRJ"}) {
            Path prj = Sidecar.beside(file, ending);
            if (Files.isRegularFile(prj) && Files.size(prj) < 100_000) {
                return Optional.of(Files.readString(prj, StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }

    /** Systems that need no database; the first use of GeoTools' costs seconds. */
    private static Optional<MapProjection> builtIn(int epsg) {
        if (epsg == 4326) {
            return Optional.of(MapProjection.GEOGRAPHIC);
        }
        if (epsg == 3857) {
            return Optional.of(MapProjection.WEB_MERCATOR);
        }
        return Utm.isUtm(epsg) ? Optional.of(new Utm(epsg)) : Optional.empty();
    }

    private static Georeference throughGeoTools(Path file, String name, GeoKeys keys, GridTransform grid)
            throws Exception {
        GeoToolsSetup.ensure();
        int epsg = keys.epsg();
        if (epsg != 0) {
            return new Georeference(new CrsProjection(CRS.decode("EPSG:" + epsg, true)), epsg, "EPSG:" + epsg, grid);
        }
        return described(keys.nameASystem() ? spelledOut(file) : fromPrj(file, name), grid);
    }

    /**
     * Does the work on a thread that nobody interrupts: the EPSG database does not survive an interrupt while it opens,
     * and whoever cancels a detection interrupts it.
     */
    private static Georeference uninterrupted(Callable<Georeference> work) throws Exception {
        FutureTask<Georeference> task = new FutureTask<>(work);
        Thread worker = new Thread(task, "reference system");
        worker.setDaemon(true);
        worker.start();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Georeference described(CoordinateReferenceSystem crs, GridTransform grid) throws FactoryException {
        String code = CRS.toSRS(crs);
        boolean hasCode = code != null && code.matches("EPSG:\\d{1,6}");
        int epsg = hasCode ? Integer.parseInt(code.substring(5)) : 0;
        String name = hasCode ? code : crs.getName().getCode();
        return new Georeference(new CrsProjection(crs), epsg, name, grid);
    }
}

package org.railcount.model;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What is known of a scene without reading its pixels. Immutable.
 *
 * @param id the file name without its extension; names the scene in every output
 * @param path the image file
 * @param width columns
 * @param height rows
 * @param bands number of bands, alpha included
 * @param bandRoles what each band shows, one per band
 * @param sampleType storage of a sample
 * @param nodata declared nodata value
 * @param crsName name of the grid's coordinate reference system, for people, for example "EPSG:32652"
 * @param grid pixel to grid CRS
 * @param pixelSizeM mean ground size of a pixel in metres at the scene's middle
 * @param acquisition when and how it was taken
 */
public record SceneInfo(
        String id,
        Path path,
        int width,
        int height,
        int bands,
        List<BandRole> bandRoles,
        SampleType sampleType,
        OptionalDouble nodata,
        String crsName,
        GridTransform grid,
        double pixelSizeM,
        Acquisition acquisition) {
    public SceneInfo {
        bandRoles = List.copyOf(bandRoles);
    }

    /** The same scene with other knowledge of when it was taken. */
    public SceneInfo withAcquisition(Acquisition other) {
        return new SceneInfo(
                id, path, width, height, bands, bandRoles, sampleType, nodata, crsName, grid, pixelSizeM, other);
    }

    /** The same scene under another name. */
    public SceneInfo withId(String other) {
        return new SceneInfo(
                other,
                path,
                width,
                height,
                bands,
                bandRoles,
                sampleType,
                nodata,
                crsName,
                grid,
                pixelSizeM,
                acquisition);
    }
}

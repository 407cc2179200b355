package org.railcount.imagery.tiff;

import java.util.Set;

/** The TIFF tags that matter for reading scenes: TIFF 6.0, its supplements, GeoTIFF 1.1, GDAL's own, and RPC. */
public final class TiffTag {
    public static final int NEW_SUBFILE_TYPE = 254;
    public static final int IMAGE_WIDTH = 256;
    public static final int IMAGE_LENGTH = 257;
    public static final int BITS_PER_SAMPLE = 258;
    public static final int COMPRESSION = 259;
    public static final int PHOTOMETRIC = 262;
    public static final int STRIP_OFFSETS = 273;
    public static final int SAMPLES_PER_PIXEL = 277;
    public static final int ROWS_PER_STRIP = 278;
    public static final int STRIP_BYTE_COUNTS = 279;
    public static final int PLANAR_CONFIGURATION = 284;
    public static final int DATE_TIME = 306;
    public static final int PREDICTOR = 317;
    public static final int TILE_WIDTH = 322;
    public static final int TILE_LENGTH = 323;
    public static final int TILE_OFFSETS = 324;
    public static final int TILE_BYTE_COUNTS = 325;
    public static final int EXTRA_SAMPLES = 338;
    public static final int SAMPLE_FORMAT = 339;
    public static final int JPEG_TABLES = 347;
    public static final int YCBCR_SUBSAMPLING = 530;
    public static final int MODEL_PIXEL_SCALE = 33550;
    public static final int MODEL_TIEPOINT = 33922;
    public static final int MODEL_TRANSFORMATION = 34264;
    public static final int GEO_KEY_DIRECTORY = 34735;
    public static final int GEO_DOUBLE_PARAMS = 34736;
    public static final int GEO_ASCII_PARAMS = 34737;
    public static final int GDAL_METADATA = 42112;
    public static final int GDAL_NODATA = 42113;
    public static final int RPC_COEFFICIENTS = 50844;

    /** The tags above; all others are passed over unread. */
    static final Set<Integer> ALL = Set.of(
            NEW_SUBFILE_TYPE,
            IMAGE_WIDTH,
            IMAGE_LENGTH,
            BITS_PER_SAMPLE,
            COMPRESSION,
            PHOTOMETRIC,
            STRIP_OFFSETS,
            SAMPLES_PER_PIXEL,
            ROWS_PER_STRIP,
            STRIP_BYTE_COUNTS,
            PLANAR_CONFIGURATION,
            DATE_TIME,
            PREDICTOR,
            TILE_WIDTH,
            TILE_LENGTH,
            TILE_OFFSETS,
            TILE_BYTE_COUNTS,
            EXTRA_SAMPLES,
            SAMPLE_FORMAT,
            JPEG_TABLES,
            YCBCR_SUBSAMPLING,
            MODEL_PIXEL_SCALE,
            MODEL_TIEPOINT,
            MODEL_TRANSFORMATION,
            GEO_KEY_DIRECTORY,
            GEO_DOUBLE_PARAMS,
            GEO_ASCII_PARAMS,
            GDAL_METADATA,
            GDAL_NODATA,
            RPC_COEFFICIENTS);

    private TiffTag() {}
}

package org.railcount.imagery;

import java.util.Map;
import java.util.TreeMap;
import org.railcount.imagery.tiff.TiffDirectory;
import org.railcount.imagery.tiff.TiffField;
import org.railcount.imagery.tiff.TiffTag;

/**
 * The short-valued GeoTIFF keys of an image (GeoTIFF 1.1, section 7): the codes that name its reference system and say
 * how pixels are counted. Immutable.
 */
record GeoKeys(Map<Integer, Integer> codes) {
    static final int MODEL_TYPE = 1024;
    static final int RASTER_TYPE = 1025;
    static final int GEODETIC_CRS = 2048;
    static final int PROJECTED_CRS = 3072;
    private static final int USER_DEFINED = 32767;

    GeoKeys {
        codes = Map.copyOf(codes);
    }

    static GeoKeys of(TiffDirectory image) {
        Map<Integer, Integer> codes = new TreeMap<>();
        TiffField keys = image.field(TiffTag.GEO_KEY_DIRECTORY).orElse(null);
        if (keys != null) {
            for (int i = 4; i + 3 < keys.count(); i += 4) {
                boolean valueInPlace = keys.longAt(i + 1) == 0;
                if (valueInPlace) {
                    codes.put((int) keys.longAt(i), (int) keys.longAt(i + 3));
                }
            }
        }
        return new GeoKeys(codes);
    }

    /** EPSG code of the grid's reference system, or 0 where the file spells the system out or says nothing. */
    int epsg() {
        int code = codes.getOrDefault(MODEL_TYPE, 0) == 2
                ? codes.getOrDefault(GEODETIC_CRS, 0)
                : codes.getOrDefault(PROJECTED_CRS, 0);
        return code == USER_DEFINED ? 0 : code;
    }

    /** Whether a whole-numbered pixel position means the pixel's centre instead of its corner. */
    boolean pixelIsPoint() {
        return codes.getOrDefault(RASTER_TYPE, 1) == 2;
    }

    boolean nameASystem() {
        return codes.containsKey(PROJECTED_CRS) || codes.containsKey(GEODETIC_CRS) || codes.containsKey(MODEL_TYPE);
    }
}

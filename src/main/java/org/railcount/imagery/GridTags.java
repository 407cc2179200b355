package org.railcount.imagery;

import java.util.Optional;
import org.railcount.imagery.tiff.TiffDirectory;
import org.railcount.imagery.tiff.TiffField;
import org.railcount.imagery.tiff.TiffTag;
import org.railcount.model.GridTransform;

/** The grid that a GeoTIFF's model tags describe (GeoTIFF 1.1, annex B.6). */
final class GridTags {
    private GridTags() {}

    /** Pixel corner to map, empty where the tags do not fix the grid. */
    static Optional<GridTransform> read(TiffDirectory image, boolean pixelIsPoint) {
        return fromMatrix(image)
                .or(() -> fromScale(image))
                .filter(GridTags::isUsable)
                .map(grid -> pixelIsPoint ? halfPixelBack(grid) : grid);
    }

    private static Optional<GridTransform> fromMatrix(TiffDirectory image) {
        return image.field(TiffTag.MODEL_TRANSFORMATION)
                .filter(m -> m.count() >= 16)
                .map(m -> new GridTransform(
                        m.doubleAt(3), m.doubleAt(0), m.doubleAt(1), m.doubleAt(7), m.doubleAt(4), m.doubleAt(5)));
    }

    private static Optional<GridTransform> fromScale(TiffDirectory image) {
        TiffField scale = image.field(TiffTag.MODEL_PIXEL_SCALE).orElse(null);
        TiffField tie = image.field(TiffTag.MODEL_TIEPOINT).orElse(null);
        if (scale == null || tie == null || scale.count() < 2 || tie.count() < 6) {
            return Optional.empty();
        }
        double sx = scale.doubleAt(0);
        double sy = scale.doubleAt(1);
        return Optional.of(new GridTransform(
                tie.doubleAt(3) - tie.doubleAt(0) * sx, sx, 0, tie.doubleAt(4) + tie.doubleAt(1) * sy, 0, -sy));
    }

    /** Whether the transform is finite and can be inverted. */
    static boolean isUsable(GridTransform g) {
        double det = g.xCol() * g.yRow() - g.xRow() * g.yCol();
        return Double.isFinite(det) && det != 0 && Double.isFinite(g.x0()) && Double.isFinite(g.y0());
    }

    /** The same grid, where the transform given counts from the centre of the first pixel. */
    static GridTransform halfPixelBack(GridTransform g) {
        return new GridTransform(
                g.x0() - (g.xCol() + g.xRow()) / 2,
                g.xCol(),
                g.xRow(),
                g.y0() - (g.yCol() + g.yRow()) / 2,
                g.yCol(),
                g.yRow());
    }
}

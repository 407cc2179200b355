package org.railcount.detect.propose;

import org.locationtech.jts.geom.Coordinate;
import org.railcount.detect.StripNetwork;
import org.railcount.detect.strip.Strip;
import org.railcount.imagery.SceneException;

/**
 * Reads evidence for tracks out of scenes, in oblongs that follow the grid's heading. The network has the shape of the one
 * for registration but has also seen fields, roads and roofs; how it was trained: src/training/README.md. Not thread-safe.
 */
final class EvidenceReader {
    /** Strip rows and columns per cell. */
    private static final int ROWS = 2;

    private static final int COLUMNS = 8;

    /** Cells that one pass yields, and what it sees around them. */
    static final int ROWS_A_PASS = 128;

    static final int COLUMNS_A_PASS = 128;
    private static final int MARGIN_ROWS = 16;
    private static final int MARGIN_COLUMNS = 8;

    private final StripNetwork network = StripNetwork.load(EvidenceReader.class, "track-field.onnx");

    /** Adds what a scene shows in the oblong that begins at a cell. */
    void read(AreaView scene, SearchArea area, Evidence into, int firstRow, int firstColumn) throws SceneException {
        HeadingGrid grid = into.grid();
        int rows = ROWS_A_PASS + 2 * MARGIN_ROWS;
        int columns = COLUMNS_A_PASS + 2 * MARGIN_COLUMNS;
        double from = (firstColumn - MARGIN_COLUMNS) * HeadingGrid.ALONG_M;
        double middle = (firstRow + ROWS_A_PASS / 2.0) * HeadingGrid.ACROSS_M;
        // A sample stands for the middle of its column.
        double half = HeadingGrid.ALONG_M / COLUMNS / 2;
        Strip strip = scene.strip(
                grid.at(from + half, middle),
                grid.at(from + half + columns * HeadingGrid.ALONG_M, middle),
                ROWS * rows);
        float[] out = network.forward(strip, ROWS * rows, scene.reference(), COLUMNS * columns);
        int lastRow = Math.min(grid.rows() - firstRow, ROWS_A_PASS);
        int lastColumn = Math.min(grid.columns() - firstColumn, COLUMNS_A_PASS);
        for (int r = 0; r < lastRow; r++) {
            for (int c = 0; c < lastColumn; c++) {
                int pixelRow = ROWS * (r + MARGIN_ROWS) + ROWS / 2;
                int pixelColumn = COLUMNS * (c + MARGIN_COLUMNS) + COLUMNS / 2;
                Coordinate at = grid.at(
                        (firstColumn + c + 0.5) * HeadingGrid.ALONG_M, (firstRow + r + 0.5) * HeadingGrid.ACROSS_M);
                if (strip.valid()[pixelRow * strip.columns() + pixelColumn] && area.holds(at)) {
                    into.add(firstRow + r, firstColumn + c, out[(r + MARGIN_ROWS) * columns + c + MARGIN_COLUMNS]);
                }
            }
        }
    }
}

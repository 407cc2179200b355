package org.railcount.detect.propose;

import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.detect.StripNetwork;
import org.railcount.detect.strip.Strip;
import org.railcount.detect.strip.StripReference;
import org.railcount.detect.strip.TrackLine;
import org.railcount.imagery.SceneException;

/**
 * Reads evidence for tracks out of scenes, in oblongs that follow the grid's heading, several at the same time. The network
 * has the shape of the one for registration but has also seen fields, roads and roofs; how it was trained:
 * src/training/README.md. Thread-safe.
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
    private static final int SEEN_ROWS = ROWS_A_PASS + 2 * MARGIN_ROWS;
    private static final int SEEN_COLUMNS = COLUMNS_A_PASS + 2 * MARGIN_COLUMNS;

    private final StripNetwork network = StripNetwork.load(EvidenceReader.class, "track-field.onnx");

    /** What is read with one call stays in memory meanwhile, some 5 MB an oblong. */
    static final int AT_ONCE = 16;

    /**
     * A part of some heading's grid, cut off at the grid's end.
     *
     * @param into the heading
     * @param row first row of cells
     * @param column first column of cells
     */
    record Oblong(Evidence into, int row, int column) {
        private Coordinate at(double rows, double columns) {
            return into.grid().at((column + columns) * HeadingGrid.ALONG_M, (row + rows) * HeadingGrid.ACROSS_M);
        }
    }

    /** Adds what a scene shows in some oblongs, no two of which share cells. */
    void read(AreaView scene, SearchArea area, List<Oblong> oblongs) throws SceneException {
        List<Strip> strips =
                scene.strips(oblongs.stream().map(EvidenceReader::seen).toList(), ROWS * SEEN_ROWS);
        IntStream.range(0, strips.size())
                .parallel()
                .forEach(i -> read(strips.get(i), scene.reference(), area, oblongs.get(i)));
    }

    /** The middle line of all that the network sees of an oblong. */
    private static TrackLine seen(Oblong oblong) {
        double middle = ROWS_A_PASS / 2.0;
        // A sample stands for the middle of its column.
        double half = 0.5 / COLUMNS;
        return TrackLine.of(
                "",
                List.of(
                        oblong.at(middle, half - MARGIN_COLUMNS),
                        oblong.at(middle, half - MARGIN_COLUMNS + SEEN_COLUMNS)));
    }

    private void read(Strip strip, StripReference reference, SearchArea area, Oblong oblong) {
        float[] out = network.forward(strip, ROWS * SEEN_ROWS, reference, COLUMNS * SEEN_COLUMNS);
        HeadingGrid grid = oblong.into().grid();
        int lastRow = Math.min(grid.rows() - oblong.row(), ROWS_A_PASS);
        int lastColumn = Math.min(grid.columns() - oblong.column(), COLUMNS_A_PASS);
        for (int r = 0; r < lastRow; r++) {
            for (int c = 0; c < lastColumn; c++) {
                int pixelRow = ROWS * (r + MARGIN_ROWS) + ROWS / 2;
                int pixelColumn = COLUMNS * (c + MARGIN_COLUMNS) + COLUMNS / 2;
                if (strip.valid()[pixelRow * strip.columns() + pixelColumn]
                        && area.holds(oblong.at(r + 0.5, c + 0.5))) {
                    oblong.into()
                            .add(
                                    oblong.row() + r,
                                    oblong.column() + c,
                                    out[(r + MARGIN_ROWS) * SEEN_COLUMNS + c + MARGIN_COLUMNS]);
                }
            }
        }
    }
}

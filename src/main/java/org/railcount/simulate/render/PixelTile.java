package org.railcount.simulate.render;

import org.railcount.model.GridTransform;

/**
 * A rectangle of pixels that is rendered in one go.
 *
 * @param col first column
 * @param row first row
 * @param width columns
 * @param height rows
 */
record PixelTile(int col, int row, int width, int height) {

    /** The tile's cells with a margin all round; positions are true ground, the geolocation error taken off. */
    CellFrame cells(ImageGrid grid, int rays, int margin, double offsetEast, double offsetNorth) {
        GridTransform local = grid.local();
        double first = (0.5 - margin) / rays;
        double x0 = local.x0() + local.xCol() * (col + first) + local.xRow() * (row + first) - offsetEast;
        double y0 = local.y0() + local.yCol() * (col + first) + local.yRow() * (row + first) - offsetNorth;
        return new CellFrame(
                width * rays + 2 * margin,
                height * rays + 2 * margin,
                x0,
                local.xCol() / rays,
                local.xRow() / rays,
                y0,
                local.yCol() / rays,
                local.yRow() / rays);
    }

    /** {west, south, east, north} of the tile without its margin. */
    double[] groundBox(CellFrame frame, int margin) {
        double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        for (int corner = 0; corner < 4; corner++) {
            double i = (corner & 1) == 0 ? margin : frame.width() - margin;
            double j = (corner & 2) == 0 ? margin : frame.height() - margin;
            box[0] = Math.min(box[0], frame.x(i, j));
            box[1] = Math.min(box[1], frame.y(i, j));
            box[2] = Math.max(box[2], frame.x(i, j));
            box[3] = Math.max(box[3], frame.y(i, j));
        }
        return box;
    }
}

package org.railcount.simulate.render;

/**
 * The fine cells of one tile. Cell (i, j) has its centre at integer coordinates; positions between are real. Positions
 * are true ground metres. Immutable.
 *
 * @param width cells along a row, margins included
 * @param height rows of cells, margins included
 * @param x0 east of the centre of cell (0, 0)
 * @param xi east per i
 * @param xj east per j
 * @param y0 north of the centre of cell (0, 0)
 * @param yi north per i
 * @param yj north per j
 */
record CellFrame(int width, int height, double x0, double xi, double xj, double y0, double yi, double yj) {
    double x(double i, double j) {
        return x0 + xi * i + xj * j;
    }

    double y(double i, double j) {
        return y0 + yi * i + yj * j;
    }

    /** Cells along i of a displacement in metres. */
    double di(double dx, double dy) {
        return (yj * dx - xj * dy) / (xi * yj - xj * yi);
    }

    /** Cells along j of a displacement in metres. */
    double dj(double dx, double dy) {
        return (xi * dy - yi * dx) / (xi * yj - xj * yi);
    }

    double i(double x, double y) {
        return di(x - x0, y - y0);
    }

    double j(double x, double y) {
        return dj(x - x0, y - y0);
    }

    /** Mean side of a cell in metres. */
    double cellM() {
        return Math.sqrt(Math.abs(xi * yj - xj * yi));
    }

    /** Radius in cells of a circle in metres, rounded up. */
    int reach(double metres) {
        double a = Math.sqrt(xi * xi + yi * yi);
        double b = Math.sqrt(xj * xj + yj * yj);
        return (int) Math.ceil(metres / Math.min(a, b)) + 1;
    }
}

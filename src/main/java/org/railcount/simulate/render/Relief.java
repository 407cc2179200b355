package org.railcount.simulate.render;

import java.util.Arrays;
import java.util.List;
import org.railcount.simulate.world.Footprint;
import org.railcount.simulate.world.Solid;

/**
 * Heights of everything solid in a tile, what stands where, and how high the cast shadows reach. Confined to one thread
 * while it is built, read-only afterwards.
 */
final class Relief {
    private static final int BLOCK = 16;

    private final CellFrame frame;
    private final float[] height;
    private final int[] owner;
    private final float[] shadow;
    private final float[] blockMax;
    private final int blocksAcross;
    private float highest;

    /** Paints the solids into the frame; the owner of a cell is the solid's index in the list. */
    Relief(CellFrame frame, List<Solid> solids) {
        this.frame = frame;
        int cells = frame.width() * frame.height();
        height = new float[cells];
        owner = new int[cells];
        Arrays.fill(owner, -1);
        for (int k = 0; k < solids.size(); k++) {
            paint(solids.get(k), k);
        }
        blocksAcross = (frame.width() + BLOCK - 1) / BLOCK;
        blockMax = new float[blocksAcross * ((frame.height() + BLOCK - 1) / BLOCK)];
        shadow = new float[cells];
        summarise();
    }

    private void paint(Solid solid, int index) {
        Footprint print = solid.footprint();
        double ci = frame.i(print.x(), print.y());
        double cj = frame.j(print.x(), print.y());
        int reach = frame.reach(print.radius());
        int i0 = Math.max(0, (int) ci - reach);
        int i1 = Math.min(frame.width() - 1, (int) ci + reach);
        int j0 = Math.max(0, (int) cj - reach);
        int j1 = Math.min(frame.height() - 1, (int) cj + reach);
        for (int j = j0; j <= j1; j++) {
            for (int i = i0; i <= i1; i++) {
                double x = frame.x(i, j);
                double y = frame.y(i, j);
                double along = print.along(x, y);
                double across = print.across(x, y);
                if (Math.abs(along) > print.halfLength() || Math.abs(across) > print.halfWidth()) {
                    continue;
                }
                float top = (float) solid.heightAt(along, across);
                int cell = j * frame.width() + i;
                if (top > 0 && top > height[cell]) {
                    height[cell] = top;
                    owner[cell] = index;
                }
            }
        }
    }

    private void summarise() {
        for (int j = 0; j < frame.height(); j++) {
            for (int i = 0; i < frame.width(); i++) {
                int block = j / BLOCK * blocksAcross + i / BLOCK;
                blockMax[block] = Math.max(blockMax[block], height[j * frame.width() + i]);
            }
        }
        for (float top : blockMax) {
            highest = Math.max(highest, top);
        }
    }

    /**
     * Casts the shadows: walks every line of cells away from the sun and lets the shadow's upper edge sink with the
     * distance from whatever threw it. Linear in the number of cells.
     *
     * @param east toward the sun, horizontal unit vector
     * @param north toward the sun, horizontal unit vector
     * @param tanElevation tangent of the sun's elevation
     */
    void castShadows(double east, double north, double tanElevation) {
        double di = frame.di(east, north);
        double dj = frame.dj(east, north);
        boolean alongI = Math.abs(di) >= Math.abs(dj);
        double major = alongI ? di : dj;
        double slope = (alongI ? dj : di) / major;
        int length = alongI ? frame.width() : frame.height();
        int lines = alongI ? frame.height() : frame.width();
        float drop = (float) (tanElevation / Math.abs(major));
        int spread = (int) Math.ceil(Math.abs(slope) * length) + 1;
        for (int line = -spread; line < lines + spread; line++) {
            float edge = -1;
            for (int step = 0; step < length; step++) {
                int m = major > 0 ? length - 1 - step : step;
                int n = (int) Math.floor(line + slope * m + 0.5);
                if (n < 0 || n >= lines) {
                    edge = -1;
                    continue;
                }
                int cell = alongI ? n * frame.width() + m : m * frame.width() + n;
                edge = Math.max(-1, edge - drop);
                shadow[cell] = edge;
                edge = Math.max(edge, height[cell]);
            }
        }
    }

    float highest() {
        return highest;
    }

    float height(int i, int j) {
        return inside(i, j) ? height[j * frame.width() + i] : 0;
    }

    int owner(int i, int j) {
        return inside(i, j) ? owner[j * frame.width() + i] : -1;
    }

    /** Height below which a place lies in cast shadow. */
    float shadowTop(int i, int j) {
        return inside(i, j) ? shadow[j * frame.width() + i] : -1;
    }

    private boolean inside(int i, int j) {
        return i >= 0 && j >= 0 && i < frame.width() && j < frame.height();
    }

    /** Greatest height within some cells of a place, from the block summary. */
    float highestNear(int i, int j, int reach) {
        float top = 0;
        int rows = blockMax.length / blocksAcross;
        int b0 = Math.max(0, (i - reach) / BLOCK);
        int b1 = Math.min(blocksAcross - 1, (i + reach) / BLOCK);
        int c0 = Math.max(0, (j - reach) / BLOCK);
        int c1 = Math.min(rows - 1, (j + reach) / BLOCK);
        for (int c = c0; c <= c1; c++) {
            for (int b = b0; b <= b1; b++) {
                top = Math.max(top, blockMax[c * blocksAcross + b]);
            }
        }
        return top;
    }
}

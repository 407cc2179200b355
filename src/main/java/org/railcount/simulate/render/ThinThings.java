package org.railcount.simulate.render;

import java.util.Arrays;
import java.util.List;
import org.railcount.simulate.world.Overhead;
import org.railcount.simulate.world.Paint;

/** Poles, beams and struts of a tile: how much of each cell they hide, and how much of the sun they take from the ground. */
final class ThinThings {
    private final CellFrame frame;
    private final float[] cover;
    private final float[] shade;
    private final int[] paint;
    private final List<Overhead> members;
    private boolean any;

    /**
     * @param leanEast displacement per metre of height in the picture
     * @param leanNorth the same, northward
     * @param castEast displacement per metre of height of a shadow on the ground
     * @param castNorth the same, northward
     */
    ThinThings(
            CellFrame frame,
            List<Overhead> members,
            double leanEast,
            double leanNorth,
            double castEast,
            double castNorth) {
        this.frame = frame;
        this.members = members;
        int cells = frame.width() * frame.height();
        cover = new float[cells];
        shade = new float[cells];
        paint = new int[cells];
        Arrays.fill(paint, -1);
        for (int k = 0; k < members.size(); k++) {
            draw(members.get(k), leanEast, leanNorth, cover, k);
            draw(members.get(k), castEast, castNorth, shade, -1);
        }
    }

    private void draw(Overhead o, double east, double north, float[] plane, int index) {
        double x1 = o.x1() + east * o.z1();
        double y1 = o.y1() + north * o.z1();
        double x2 = o.x2() + east * o.z2();
        double y2 = o.y2() + north * o.z2();
        double reach = o.widthM() / 2 + frame.cellM();
        double[] is = {frame.i(x1, y1), frame.i(x2, y2)};
        double[] js = {frame.j(x1, y1), frame.j(x2, y2)};
        int pad = frame.reach(reach);
        int i0 = Math.max(0, (int) Math.min(is[0], is[1]) - pad);
        int i1 = Math.min(frame.width() - 1, (int) Math.max(is[0], is[1]) + pad);
        int j0 = Math.max(0, (int) Math.min(js[0], js[1]) - pad);
        int j1 = Math.min(frame.height() - 1, (int) Math.max(js[0], js[1]) + pad);
        double ex = x2 - x1;
        double ey = y2 - y1;
        double length2 = Math.max(1e-6, ex * ex + ey * ey);
        for (int j = j0; j <= j1; j++) {
            for (int i = i0; i <= i1; i++) {
                double dx = frame.x(i, j) - x1;
                double dy = frame.y(i, j) - y1;
                double t = Math.max(0, Math.min(1, (dx * ex + dy * ey) / length2));
                double gx = dx - t * ex;
                double gy = dy - t * ey;
                double inside = o.widthM() / 2 - Math.sqrt(gx * gx + gy * gy);
                double part = Math.max(0, Math.min(1, inside / frame.cellM() + 0.5));
                part = Math.min(part, o.widthM() / frame.cellM()) * o.solidity();
                int cell = j * frame.width() + i;
                if (part > plane[cell]) {
                    plane[cell] = (float) part;
                    any = true;
                    if (index >= 0) {
                        paint[cell] = index;
                    }
                }
            }
        }
    }

    boolean any() {
        return any;
    }

    float cover(int i, int j) {
        return cover[j * frame.width() + i];
    }

    Paint paint(int i, int j) {
        return members.get(paint[j * frame.width() + i]).paint();
    }

    /** Share of the sun that thin things take at a ground position. */
    float shade(int i, int j) {
        boolean inside = i >= 0 && j >= 0 && i < frame.width() && j < frame.height();
        return inside ? shade[j * frame.width() + i] : 0;
    }
}

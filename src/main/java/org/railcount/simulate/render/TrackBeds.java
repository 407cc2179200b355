package org.railcount.simulate.render;

import java.util.Arrays;
import java.util.List;
import org.railcount.simulate.world.TrackPath;

/** For every cell of a tile: the nearest track, the place along and across it, and how much rail the cell holds. */
final class TrackBeds {
    /** Half width of what belongs to a track, metres. */
    static final double REACH = 2.9;

    private static final double RAIL_OFFSET = 0.755;
    private static final double RAIL_HALF_WIDTH = 0.045;

    private final int width;
    private final int margin;
    private final short[] track;
    private final float[] across;
    private final float[] along;
    private final float[] rail;

    /** @param margin cells round the tile that nobody asks for */
    TrackBeds(CellFrame frame, int margin, List<TrackPath> tracks) {
        this.margin = margin;
        width = frame.width();
        int cells = frame.width() * frame.height();
        track = new short[cells];
        Arrays.fill(track, (short) -1);
        across = new float[cells];
        along = new float[cells];
        rail = new float[cells];
        double xa = frame.x(0, 0);
        double xb = frame.x(frame.width(), frame.height());
        double ya = frame.y(0, 0);
        double yb = frame.y(frame.width(), frame.height());
        double reach = Math.sqrt((xb - xa) * (xb - xa) + (yb - ya) * (yb - ya)) / 2 + 5;
        for (int k = 0; k < tracks.size(); k++) {
            TrackPath path = tracks.get(k);
            for (int s = 0; s + 1 < path.size(); s++) {
                double dx = path.x(s) - (xa + xb) / 2;
                double dy = path.y(s) - (ya + yb) / 2;
                if (dx * dx + dy * dy < reach * reach) {
                    paint(frame, path, k, s);
                }
            }
        }
    }

    private void paint(CellFrame frame, TrackPath path, int index, int s) {
        double ax = path.x(s);
        double ay = path.y(s);
        double step = path.chainage(s + 1) - path.chainage(s);
        double ux = (path.x(s + 1) - ax) / step;
        double uy = (path.y(s + 1) - ay) / step;
        double ci = frame.i(ax + ux * step / 2, ay + uy * step / 2);
        double cj = frame.j(ax + ux * step / 2, ay + uy * step / 2);
        int reach = frame.reach(REACH + step / 2);
        int i0 = Math.max(margin, (int) ci - reach);
        int i1 = Math.min(frame.width() - 1 - margin, (int) ci + reach);
        int j0 = Math.max(margin, (int) cj - reach);
        int j1 = Math.min(frame.height() - 1 - margin, (int) cj + reach);
        double half = frame.cellM() / 2;
        for (int j = j0; j <= j1; j++) {
            for (int i = i0; i <= i1; i++) {
                double dx = frame.x(i, j) - ax;
                double dy = frame.y(i, j) - ay;
                double t = dx * ux + dy * uy;
                if (t < -0.02 || t > step + 0.02) {
                    continue;
                }
                double side = dy * ux - dx * uy;
                if (Math.abs(side) > REACH) {
                    continue;
                }
                int cell = j * width + i;
                double gap = Math.abs(Math.abs(side) - RAIL_OFFSET);
                double overlap = Math.min(gap + half, RAIL_HALF_WIDTH) - Math.max(gap - half, -RAIL_HALF_WIDTH);
                rail[cell] = Math.max(rail[cell], (float) Math.max(0, Math.min(1, overlap / (2 * half))));
                if (track[cell] < 0 || Math.abs(side) < Math.abs(across[cell])) {
                    track[cell] = (short) index;
                    across[cell] = (float) side;
                    along[cell] = (float) (path.chainage(s) + t);
                }
            }
        }
    }

    int track(int i, int j) {
        return track[j * width + i];
    }

    float across(int i, int j) {
        return across[j * width + i];
    }

    float along(int i, int j) {
        return along[j * width + i];
    }

    float rail(int i, int j) {
        return rail[j * width + i];
    }
}

package org.railcount.simulate.render;

import java.util.ArrayList;
import java.util.List;
import org.railcount.simulate.world.GroundPatch;

/**
 * The ground patches of a tile, with the distance to each one's edge on a coarse grid. Confined to one thread while it is
 * built, read-only afterwards.
 */
final class GroundCovers {
    private static final double SPACING = 2.0;

    private final double west;
    private final double south;
    private final int columns;
    private final int rows;
    private final List<GroundPatch> patches = new ArrayList<>();
    private final List<float[]> depths = new ArrayList<>();

    GroundCovers(List<GroundPatch> all, double west, double south, double east, double north) {
        this.west = west - SPACING;
        this.south = south - SPACING;
        columns = (int) Math.ceil((east - west) / SPACING) + 4;
        rows = (int) Math.ceil((north - south) / SPACING) + 4;
        for (GroundPatch patch : all) {
            if (patch.isBeyond(west - 12, south - 12, east + 12, north + 12)) {
                continue;
            }
            float[] depth = new float[columns * rows];
            boolean near = false;
            boolean covers = true;
            double margin = patch.softM() + patch.raggedM() + SPACING;
            for (int r = 0; r < rows; r++) {
                for (int c = 0; c < columns; c++) {
                    float d = (float) patch.depth(this.west + c * SPACING, this.south + r * SPACING);
                    depth[r * columns + c] = d;
                    near |= d > -margin;
                    covers &= d > margin;
                }
            }
            if (covers) {
                patches.clear();
                depths.clear();
            }
            if (near) {
                patches.add(patch);
                depths.add(depth);
            }
        }
    }

    int size() {
        return patches.size();
    }

    GroundPatch patch(int index) {
        return patches.get(index);
    }

    /** Distance into a patch at a position, metres, negative outside. */
    double depth(int index, double x, double y) {
        float[] depth = depths.get(index);
        double fx = Math.max(0, Math.min(columns - 1.001, (x - west) / SPACING));
        double fy = Math.max(0, Math.min(rows - 1.001, (y - south) / SPACING));
        int c = (int) fx;
        int r = (int) fy;
        double tx = fx - c;
        double ty = fy - r;
        int at = r * columns + c;
        double top = depth[at] + tx * (depth[at + 1] - depth[at]);
        double bottom = depth[at + columns] + tx * (depth[at + columns + 1] - depth[at + columns]);
        return top + ty * (bottom - top);
    }
}

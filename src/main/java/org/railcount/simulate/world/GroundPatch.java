package org.railcount.simulate.world;

import java.util.List;

/**
 * A polygon of one ground cover. Later patches lie over earlier ones. Immutable.
 *
 * @param kind its cover
 * @param ring corners {east, north} in metres, not repeated at the end
 * @param softM half width of its edge in metres
 * @param raggedM how far the edge wanders
 * @param rowHeadingRad heading of plough or tyre rows
 * @param rowStrength amplitude of the rows, 0 for none
 * @param tint brightness of this patch against others of its kind
 */
public record GroundPatch(
        GroundKind kind,
        List<double[]> ring,
        double softM,
        double raggedM,
        double rowHeadingRad,
        double rowStrength,
        double tint) {
    public GroundPatch {
        ring = List.copyOf(ring);
    }

    /** A patch without rows. */
    public static GroundPatch plain(GroundKind kind, List<double[]> ring, double softM, double raggedM) {
        return new GroundPatch(kind, ring, softM, raggedM, 0, 0, 1);
    }

    /** The same patch in a year: what is grown on a field changes, everything else stays. */
    public GroundPatch inYear(int year) {
        boolean field =
                kind == GroundKind.FIELD_SOIL || kind == GroundKind.FIELD_STUBBLE || kind == GroundKind.FIELD_CROP;
        if (!field) {
            return this;
        }
        Noise noise = new Noise(year);
        int x = (int) Math.floor(ring.get(0)[0] * 10);
        int y = (int) Math.floor(ring.get(0)[1] * 10);
        double draw = noise.white(x, y);
        GroundKind grown =
                draw < -0.35 ? GroundKind.FIELD_SOIL : draw < 0.3 ? GroundKind.FIELD_STUBBLE : GroundKind.FIELD_CROP;
        double shade = 1 + 0.13 * noise.other(1).white(x, y);
        return new GroundPatch(grown, ring, softM, raggedM, rowHeadingRad, rowStrength, tint * shade);
    }

    /** Whether all of it lies to one side of a box. */
    public boolean isBeyond(double west, double south, double east, double north) {
        return ring.stream().allMatch(p -> p[0] < west)
                || ring.stream().allMatch(p -> p[0] > east)
                || ring.stream().allMatch(p -> p[1] < south)
                || ring.stream().allMatch(p -> p[1] > north);
    }

    /** Signed distance to the edge in metres, positive inside. */
    public double depth(double x, double y) {
        double best = Double.MAX_VALUE;
        boolean inside = false;
        double[] a = ring.get(ring.size() - 1);
        for (double[] b : ring) {
            double ex = b[0] - a[0];
            double ey = b[1] - a[1];
            double length2 = ex * ex + ey * ey;
            double t = length2 == 0 ? 0 : ((x - a[0]) * ex + (y - a[1]) * ey) / length2;
            t = Math.max(0, Math.min(1, t));
            double dx = x - a[0] - t * ex;
            double dy = y - a[1] - t * ey;
            best = Math.min(best, dx * dx + dy * dy);
            if ((a[1] > y) != (b[1] > y) && x < a[0] + (y - a[1]) / (b[1] - a[1]) * ex) {
                inside = !inside;
            }
            a = b;
        }
        double distance = Math.sqrt(best);
        return inside ? distance : -distance;
    }
}

package org.railcount.simulate.yard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.railcount.simulate.world.Building;
import org.railcount.simulate.world.Footprint;
import org.railcount.simulate.world.GroundKind;
import org.railcount.simulate.world.GroundPatch;
import org.railcount.simulate.world.Overhead;
import org.railcount.simulate.world.Paint;
import org.railcount.simulate.world.Solid;
import org.railcount.simulate.world.Tree;

/** Collects what a yard is made of, in coordinates along and across its axis. Confined to one thread. */
final class YardSketch {
    private static final Paint STEEL = Paint.of(0x8b8e8c, 0.3);
    private static final Paint CONCRETE_POLE = Paint.of(0xa9a69d, 0.33);

    final List<GroundPatch> ground = new ArrayList<>();
    final List<YardPlan.Fixture> fixtures = new ArrayList<>();
    final List<Overhead> overheads = new ArrayList<>();

    private final YardAxis axis;
    private final SplittableRandom random;

    YardSketch(YardAxis axis, SplittableRandom random) {
        this.axis = axis;
        this.random = random;
    }

    /** A strip between two lateral positions that follows the axis. */
    List<double[]> strip(double fromU, double toU, double fromV, double toV) {
        List<double[]> ring = new ArrayList<>();
        int steps = Math.max(1, (int) Math.ceil((toU - fromU) / 12));
        for (int k = 0; k <= steps; k++) {
            ring.add(place(fromU + (toU - fromU) * k / steps, fromV));
        }
        for (int k = steps; k >= 0; k--) {
            ring.add(place(fromU + (toU - fromU) * k / steps, toV));
        }
        return ring;
    }

    /** The outline of all tracks, so much wider on both sides. */
    List<double[]> envelope(List<TrackSpec> specs, double margin) {
        List<double[]> ring = new ArrayList<>();
        for (double u = axis.from(); u <= axis.to(); u += 10) {
            double at = u;
            double low = specs.stream()
                    .filter(spec -> spec.reaches(at))
                    .mapToDouble(spec -> spec.lateralAt(at))
                    .min()
                    .orElse(0);
            ring.add(place(u, low - margin));
        }
        for (double u = axis.to(); u >= axis.from(); u -= 10) {
            double at = u;
            double high = specs.stream()
                    .filter(spec -> spec.reaches(at))
                    .mapToDouble(spec -> spec.lateralAt(at))
                    .max()
                    .orElse(0);
            ring.add(place(u, high + margin));
        }
        return ring;
    }

    double[] place(double u, double v) {
        double[] at = axis.at(u, v);
        return new double[] {at[0], at[1]};
    }

    /** A rectangle with its length along the axis there. */
    Footprint rectangle(double u, double v, double length, double width) {
        double[] at = axis.at(u, v);
        return Footprint.of(at[0], at[1], at[2], length, width);
    }

    void patch(GroundKind kind, List<double[]> ring, double soft, double ragged) {
        ground.add(GroundPatch.plain(kind, ring, soft, ragged));
    }

    void fixed(Solid solid) {
        fixtures.add(YardPlan.Fixture.always(solid));
    }

    void during(Solid solid, LocalDate from, LocalDate until) {
        fixtures.add(new YardPlan.Fixture(solid, from, until));
    }

    /** A portal over the tracks: two masts and a lattice beam. */
    void gantry(double u, double fromV, double toV, double height) {
        double[] a = place(u, fromV);
        double[] b = place(u, toV);
        double[] c = place(u + 0.9, fromV);
        double[] d = place(u + 0.9, toV);
        overheads.add(new Overhead(a[0], a[1], 0, a[0], a[1], height, 0.35, 0.9, STEEL));
        overheads.add(new Overhead(b[0], b[1], 0, b[0], b[1], height, 0.35, 0.9, STEEL));
        overheads.add(new Overhead(a[0], a[1], height, b[0], b[1], height, 0.22, 0.8, STEEL));
        overheads.add(new Overhead(c[0], c[1], height, d[0], d[1], height, 0.22, 0.8, STEEL));
        int bays = (int) Math.max(2, Math.abs(toV - fromV) / 1.8);
        for (int k = 0; k < bays; k++) {
            double[] p = place(u + (k % 2) * 0.9, fromV + (toV - fromV) * k / bays);
            double[] q = place(u + ((k + 1) % 2) * 0.9, fromV + (toV - fromV) * (k + 1) / bays);
            overheads.add(new Overhead(p[0], p[1], height, q[0], q[1], height, 0.1, 0.8, STEEL));
        }
    }

    /** A mast, with an arm reaching over the track beside it where one is asked for. */
    void mast(double u, double v, double height, double armTo) {
        double[] a = place(u, v);
        overheads.add(new Overhead(a[0], a[1], 0, a[0], a[1], height, 0.3, 0.95, CONCRETE_POLE));
        if (!Double.isNaN(armTo)) {
            double[] b = place(u, armTo);
            overheads.add(new Overhead(a[0], a[1], height - 1, b[0], b[1], height - 1, 0.12, 0.8, STEEL));
        }
    }

    /** A floodlight tower: a lattice mast with a platform. */
    void floodlight(double u, double v, double height) {
        double[] a = place(u, v);
        overheads.add(new Overhead(a[0], a[1], 0, a[0], a[1], height, 0.55, 0.6, STEEL));
        double[] b = place(u - 1.3, v);
        double[] c = place(u + 1.3, v);
        overheads.add(new Overhead(b[0], b[1], height, c[0], c[1], height, 1.0, 0.9, STEEL));
    }

    /** Trees and bushes scattered in a disc. */
    void grove(double x, double y, double radius, int count, double tallest) {
        for (int k = 0; k < count; k++) {
            double angle = 2 * Math.PI * random.nextDouble();
            double r = radius * Math.sqrt(random.nextDouble());
            tree(
                    x + r * StrictMath.cos(angle),
                    y + r * StrictMath.sin(angle),
                    tallest * (0.45 + 0.55 * random.nextDouble()));
        }
    }

    void tree(double x, double y, double height) {
        double crown = height * (0.55 + 0.3 * random.nextDouble());
        int[] greens = {0x3d4f2b, 0x465a30, 0x34472a, 0x52603a, 0x3f4a33};
        fixed(new Tree(
                Footprint.of(x, y, 6.28 * random.nextDouble(), crown, crown),
                height,
                Paint.of(greens[random.nextInt(greens.length)], 0.36),
                1,
                random.nextInt()));
    }

    /** A small house with a yard of beaten earth round it. */
    void house(double x, double y, double heading) {
        int[] roofs = {0x7b4a3a, 0x6e6a66, 0x8d8b85, 0x55606a, 0x7d5c4a, 0x9a9790, 0x4f6a8c};
        double length = 8 + 6 * random.nextDouble();
        double width = 5.5 + 2.5 * random.nextDouble();
        Footprint print = Footprint.of(x, y, heading, length, width);
        List<double[]> ring = List.of(print.resized(length + 9, width + 8).corners());
        patch(GroundKind.DIRT_ROAD, ring, 2.0, 2.5);
        double eaves = 2.6 + 0.6 * random.nextDouble();
        int roof = roofs[random.nextInt(roofs.length)];
        fixed(new Building(
                print,
                eaves,
                eaves + 1.6,
                Paint.of(roof),
                Paint.of(roof).times(0.7),
                Paint.of(0xb5ad9c),
                false,
                random.nextInt()));
    }

    /** A patchwork of fields over the whole place. */
    void fields(double halfWidth, double halfHeight, double size, GroundKind... kinds) {
        double turn = Math.PI * random.nextDouble();
        double reach = Math.sqrt(halfWidth * halfWidth + halfHeight * halfHeight) + size;
        for (double a = -reach; a < reach; a += size) {
            double shift = size * random.nextDouble();
            double width = size * (0.7 + 0.6 * random.nextDouble());
            for (double b = -reach + shift; b < reach; ) {
                double length = size * (0.6 + 1.6 * random.nextDouble());
                GroundKind kind = kinds[random.nextInt(kinds.length)];
                double angle = turn + 0.12 * (random.nextDouble() - 0.5);
                double ca = StrictMath.cos(angle);
                double sa = StrictMath.sin(angle);
                double[][] corners = {{a, b}, {a + width, b}, {a + width, b + length}, {a, b + length}};
                List<double[]> ring = new ArrayList<>();
                for (double[] corner : corners) {
                    double p = corner[0] + 0.12 * size * (random.nextDouble() - 0.5);
                    double q = corner[1] + 0.12 * size * (random.nextDouble() - 0.5);
                    ring.add(new double[] {p * ca - q * sa, p * sa + q * ca});
                }
                double rows =
                        kind == GroundKind.MEADOW || kind == GroundKind.SCRUB ? 0 : 0.015 + 0.05 * random.nextDouble();
                double rowHeading = random.nextInt(4) == 0 ? angle : angle + Math.PI / 2;
                ground.add(new GroundPatch(kind, ring, 0.9, 1.6, rowHeading, rows, 0.88 + 0.24 * random.nextDouble()));
                b += length + 1 + 2 * random.nextDouble();
            }
        }
    }
}

package org.railcount.simulate.render;

import java.util.ArrayList;
import java.util.List;
import org.railcount.simulate.light.Clouds;
import org.railcount.simulate.light.Daylight;
import org.railcount.simulate.light.View;
import org.railcount.simulate.world.Footprint;
import org.railcount.simulate.world.Noise;
import org.railcount.simulate.world.Solid;

/**
 * Renders one tile of a scene: every pixel is the mean of a square of rays, each traced down the line of sight through the
 * relief, shaded by sun, sky and cast shadow. Works on its own data only, so tiles can be rendered in any order.
 */
final class TileRenderer {
    private static final double CLOUD_BASE_M = 900;

    private final Scenery scenery;
    private final Radiance target;
    private final int rays;
    private final CellFrame frame;
    private final int margin;
    private final List<Solid> near = new ArrayList<>();
    private final List<Integer> index = new ArrayList<>();
    private final Relief relief;
    private final TrackBeds beds;
    private final ThinThings thin;
    private final GroundShader ground;
    private final Noise noise;
    private final double[] sun;
    private final double leanI;
    private final double leanJ;
    private final double castI;
    private final double castJ;
    private final float[] sample = new float[4];
    private int middleI;
    private int middleJ;
    private boolean groundReady;
    private boolean solidsNear;
    private double groundSky;
    private double slant;
    private float highest;

    TileRenderer(Scenery scenery, Radiance target, PixelTile tile) {
        this.scenery = scenery;
        this.target = target;
        this.rays = scenery.raysPerSide();
        double cell = scenery.pixelM() / rays;
        Daylight light = scenery.light();
        double reach = Math.min(75, 16 / light.tanElevation()) + 4;
        margin = (int) Math.ceil(reach / cell);
        frame = tile.cells(scenery.grid(), rays, margin, scenery.offsetEast(), scenery.offsetNorth());
        double[] box = tile.groundBox(frame, margin);
        select(box, reach);
        relief = new Relief(frame, near);
        sun = light.towardSun();
        double flat = Math.sqrt(sun[0] * sun[0] + sun[1] * sun[1]);
        relief.castShadows(sun[0] / flat, sun[1] / flat, light.tanElevation());
        beds = new TrackBeds(frame, margin, scenery.plan().tracks());
        double castEast = -sun[0] / sun[2];
        double castNorth = -sun[1] / sun[2];
        View view = scenery.view();
        double leanEast = view.leanEast();
        double leanNorth = view.leanNorth();
        thin = new ThinThings(frame, scenery.plan().overheads(), leanEast, leanNorth, castEast, castNorth);
        leanI = frame.di(leanEast, leanNorth);
        leanJ = frame.dj(leanEast, leanNorth);
        castI = frame.di(castEast, castNorth);
        castJ = frame.dj(castEast, castNorth);
        noise = new Noise(scenery.plan().seed());
        ground = new GroundShader(
                new GroundCovers(scenery.ground(), box[0], box[1], box[2], box[3]),
                scenery.plan().tracks(),
                scenery.season(),
                noise,
                box[0],
                box[1],
                box[2],
                box[3]);
    }

    private void select(double[] box, double reach) {
        for (int k = 0; k < scenery.solids().size(); k++) {
            Footprint print = scenery.solids().get(k).footprint();
            double r = print.radius() + reach + 8;
            if (print.x() > box[0] - r && print.x() < box[2] + r && print.y() > box[1] - r && print.y() < box[3] + r) {
                near.add(scenery.solids().get(k));
                index.add(k);
            }
        }
    }

    /** Renders all pixels of the tile into the target. */
    void render(PixelTile tile) {
        int[] seen = new int[near.size()];
        Clouds clouds = scenery.clouds();
        float[] sum = new float[4];
        for (int row = tile.row(); row < tile.row() + tile.height(); row++) {
            for (int col = tile.col(); col < tile.col() + tile.width(); col++) {
                int i0 = margin + (col - tile.col()) * rays;
                int j0 = margin + (row - tile.row()) * rays;
                double x = frame.x(i0, j0);
                double y = frame.y(i0, j0);
                double veil = 0;
                double beam = 1;
                if (clouds.any()) {
                    View view = scenery.view();
                    veil = clouds.opacity(x - view.leanEast() * CLOUD_BASE_M, y - view.leanNorth() * CLOUD_BASE_M);
                    beam = 1
                            - 0.9
                                    * clouds.opacity(
                                            x + sun[0] / sun[2] * CLOUD_BASE_M, y + sun[1] / sun[2] * CLOUD_BASE_M);
                }
                java.util.Arrays.fill(sum, 0);
                startPixel(i0 + rays / 2, j0 + rays / 2);
                for (int b = 0; b < rays; b++) {
                    for (int a = 0; a < rays; a++) {
                        trace(i0 + a, j0 + b, beam, veil < 0.5, seen);
                        for (int band = 0; band < 4; band++) {
                            sum[band] += sample[band];
                        }
                    }
                }
                double top = veil > 0 ? clouds.brightness(x, y) : 1;
                for (int band = 0; band < 4; band++) {
                    double value = sum[band] / (rays * rays);
                    value += veil * (scenery.light().cloud(band) * top - value);
                    target.set(band, col, row, (float) value);
                }
            }
        }
        for (int k = 0; k < seen.length; k++) {
            target.countRays(index.get(k), seen[k]);
        }
    }

    private void startPixel(int i, int j) {
        middleI = i;
        middleJ = j;
        groundReady = false;
        slant = Math.max(Math.abs(leanI), Math.abs(leanJ));
        highest = relief.highestNear(i, j, (int) (slant * relief.highest()) + 1 + rays);
        solidsNear = highest > 0 || relief.highestNear(i, j, (int) (5 / frame.cellM())) > 0;
    }

    private void trace(int i, int j, double beam, boolean clear, int[] seen) {
        if (highest > 0) {
            int steps = Math.max(1, (int) Math.ceil(slant * highest));
            double rise = highest / (double) steps;
            for (int step = 0; step <= steps; step++) {
                double z = highest - step * rise;
                int qi = (int) Math.floor(i - leanI * z + 0.5);
                int qj = (int) Math.floor(j - leanJ * z + 0.5);
                float h = relief.height(qi, qj);
                if (h > 0.05f && h >= z - 1e-6) {
                    boolean wall = steps > 1 && h > z + 1.5 * rise + 0.05;
                    int owner = relief.owner(qi, qj);
                    if (clear) {
                        seen[owner]++;
                    }
                    shadeSolid(qi, qj, owner, wall ? z : h, wall, beam);
                    thinOver(i, j, beam);
                    return;
                }
            }
        }
        if (!groundReady) {
            ground.prepare(frame.x(middleI, middleJ), frame.y(middleI, middleJ));
            groundSky = solidsNear ? openSky(i, j, 0) : 1;
            groundReady = true;
        }
        ground.look(beds.track(i, j), beds.across(i, j), beds.along(i, j), beds.rail(i, j), sample);
        scenery.light().light(sample, sun[2] * lit(i, j, 0), beam, groundSky);
        thinOver(i, j, beam);
    }

    private void thinOver(int i, int j, double beam) {
        if (thin.any() && thin.cover(i, j) > 0) {
            float[] member = new float[4];
            thin.paint(i, j).copyTo(member);
            scenery.light().light(member, 0.7, beam, 0.9);
            for (int band = 0; band < 4; band++) {
                sample[band] += thin.cover(i, j) * (member[band] - sample[band]);
            }
        }
    }

    private double lit(int i, int j, double z) {
        double clearance = z - relief.shadowTop(i, j);
        double lit = Math.max(0, Math.min(1, clearance / 0.12 + 1));
        if (thin.any() && lit > 0) {
            int gi = (int) Math.floor(i + castI * z + 0.5);
            int gj = (int) Math.floor(j + castJ * z + 0.5);
            lit *= 1 - thin.shade(gi, gj);
        }
        return lit;
    }

    private double openSky(int i, int j, double z) {
        double cell = frame.cellM();
        double sum = 0;
        for (int d = 0; d < 8; d++) {
            int si = d == 0 || d == 1 || d == 7 ? 1 : d == 2 || d == 6 ? 0 : -1;
            int sj = d == 1 || d == 2 || d == 3 ? 1 : d == 0 || d == 4 ? 0 : -1;
            double horizon = 0;
            for (double r = 0.8; r < 5; r *= 2.2) {
                int n = (int) Math.rint(r / cell);
                double up = relief.height(i + si * n, j + sj * n) - z;
                horizon = Math.max(horizon, up / (n * cell * (si != 0 && sj != 0 ? 1.414 : 1)));
            }
            sum += 1 / (1 + horizon * horizon);
        }
        return sum / 8;
    }

    private void shadeSolid(int i, int j, int owner, double z, boolean wall, double beam) {
        Solid solid = near.get(owner);
        Footprint print = solid.footprint();
        double x = frame.x(i, j);
        double y = frame.y(i, j);
        double along = print.along(x, y);
        double across = print.across(x, y);
        solid.look(along, across, z, wall, sample);
        if (wall) {
            shadeWall(i, j, z, print, beam);
            return;
        }
        if (scenery.season().snow() > 0) {
            GroundShader.snowOn(scenery.season(), solid.holdsSnow(), along, across, noise.other(owner(owner)), sample);
        }
        double step = 0.15;
        double sa = slope(solid, along - step, along + step, across, across, z, 2 * step);
        double sb = slope(solid, along, along, across - step, across + step, z, 2 * step);
        double nx = -(sa * print.cos() - sb * print.sin());
        double ny = -(sa * print.sin() + sb * print.cos());
        double norm = 1 / Math.sqrt(nx * nx + ny * ny + 1);
        double facing = Math.max(0, (nx * sun[0] + ny * sun[1] + sun[2]) * norm);
        scenery.light().light(sample, facing * lit(i, j, z), beam, openSky(i, j, z));
    }

    private int owner(int local) {
        return index.get(local);
    }

    /** Slope between two places of a surface, level where either lies over an edge. */
    private static double slope(Solid solid, double a0, double a1, double b0, double b1, double z, double run) {
        double low = solid.heightAt(a0, b0);
        double high = solid.heightAt(a1, b1);
        if (low < 0 || high < 0 || Math.abs(low - z) > 0.45 || Math.abs(high - z) > 0.45) {
            return 0;
        }
        return (high - low) / run;
    }

    private void shadeWall(int i, int j, double z, Footprint print, double beam) {
        double bestFacing = 0;
        double bestView = -1;
        int outI = i;
        int outJ = j;
        double reach = 2.5 * frame.cellM();
        for (int side = 0; side < 4; side++) {
            double nx = side == 0 ? print.cos() : side == 1 ? -print.cos() : side == 2 ? -print.sin() : print.sin();
            double ny = side == 0 ? print.sin() : side == 1 ? -print.sin() : side == 2 ? print.cos() : -print.cos();
            int ni = (int) Math.floor(i + frame.di(nx, ny) * reach + 0.5);
            int nj = (int) Math.floor(j + frame.dj(nx, ny) * reach + 0.5);
            // The picture leans away from the satellite, so the sides that show face against the lean.
            double toward =
                    -(nx * scenery.view().leanEast() + ny * scenery.view().leanNorth());
            if (relief.height(ni, nj) < z - 0.1 && toward > bestView) {
                bestView = toward;
                bestFacing = Math.max(0, nx * sun[0] + ny * sun[1]);
                outI = ni;
                outJ = nj;
            }
        }
        scenery.light().light(sample, bestFacing * lit(outI, outJ, z), beam, 0.55);
    }
}

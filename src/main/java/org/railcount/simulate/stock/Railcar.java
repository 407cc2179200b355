package org.railcount.simulate.stock;

import org.railcount.simulate.world.Footprint;
import org.railcount.simulate.world.Noise;
import org.railcount.simulate.world.Paint;
import org.railcount.simulate.world.Solid;

/**
 * One rail vehicle standing on a track. Immutable.
 *
 * @param footprint rectangle over the couplers
 * @param model its dimensions
 * @param shape its form and look
 * @param covered whether a tarp lies over its load
 * @param track name of its track
 * @param string name of the string of coupled cars that it belongs to
 * @param seed picks wear and dents
 */
public record Railcar(
        Footprint footprint, CarModel model, CarShape shape, boolean covered, String track, String string, int seed)
        implements Solid {
    private static final double COUPLER_HEIGHT = 1.05;
    private static final Paint IRON = Paint.of(0x35302c);

    /** The body's rectangle on the ground, without couplers. */
    public Footprint body() {
        return footprint.resized(model.bodyM(), model.widthM());
    }

    @Override
    public double maxHeight() {
        return Math.max(model.heightM(), 4.2) + 0.6;
    }

    @Override
    public double heightAt(double along, double across) {
        double halfBody = model.bodyM() / 2;
        if (Math.abs(along) > halfBody) {
            return Math.abs(across) < 0.22 ? COUPLER_HEIGHT : -1;
        }
        if (Math.abs(across) > model.widthM() / 2) {
            return -1;
        }
        return shape.height(model, along, across, new Noise(seed));
    }

    @Override
    public void look(double along, double across, double height, boolean wall, float[] out) {
        if (Math.abs(along) > model.bodyM() / 2) {
            IRON.copyTo(out);
            return;
        }
        shape.look(model, along, across, height, wall, new Noise(seed), out);
    }

    @Override
    public double holdsSnow() {
        return 0.45 + 0.35 * new Noise(seed).white(3, 9);
    }
}

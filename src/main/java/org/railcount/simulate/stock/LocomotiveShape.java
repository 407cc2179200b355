package org.railcount.simulate.stock;

import org.railcount.simulate.world.Noise;
import org.railcount.simulate.world.Paint;

/**
 * A diesel locomotive.
 *
 * @param roof colour of the roof
 * @param body colour of sides and walkways
 * @param hood whether it is a switcher with a narrow hood and a cab near one end
 */
record LocomotiveShape(Paint roof, Paint body, boolean hood) implements CarShape {
    private static final Paint GRILLE = Paint.of(0x23211f, 0.05);

    @Override
    public double height(CarModel model, double along, double across, Noise noise) {
        double half = model.bodyM() / 2;
        double u = 2 * across / model.widthM();
        if (!hood) {
            double fromEnd = half - Math.abs(along);
            return model.heightM() - 0.5 * u * u - (fromEnd < 0.7 ? 0.9 * (0.7 - fromEnd) : 0);
        }
        boolean cab = along > 0.18 * model.bodyM() && along < 0.18 * model.bodyM() + 2.4;
        if (cab) {
            return model.heightM() - 0.35 * u * u;
        }
        boolean end = half - Math.abs(along) < 0.9;
        return Math.abs(across) < 0.9 && !end ? model.heightM() - 0.6 : 1.55;
    }

    @Override
    public void look(
            CarModel model, double along, double across, double height, boolean wall, Noise noise, float[] out) {
        (wall || height < 2 ? body : roof).copyTo(out);
        double fan = along * along + across * across;
        double second = (along + 3.4) * (along + 3.4) + across * across;
        boolean vents = Math.abs(across) < 0.55 && along > -0.4 * model.bodyM() && along < -0.25 * model.bodyM();
        if (height > 2 && (fan < 0.6 || second < 0.6 || vents)) {
            GRILLE.over(out, 0.85);
        }
        double soot = noise.other(2).fractal(along, across, 3, 4, 0.7);
        Paint.scale(out, 1 + 0.15 * soot);
        Paint.of(0x2b2826, 0.08).over(out, 0.5 * Math.max(0, 0.8 - Math.abs(along - 1.5)));
    }
}

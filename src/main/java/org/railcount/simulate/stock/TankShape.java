package org.railcount.simulate.stock;

import org.railcount.simulate.world.Noise;
import org.railcount.simulate.world.Paint;

/** A lying cylinder with rounded ends, a dome, a walkway and the stains of what it carries. */
record TankShape(Paint shell, Paint stain, double age) implements CarShape {

    @Override
    public double height(CarModel model, double along, double across, Noise noise) {
        double radius = model.widthM() / 2 - 0.05;
        double axis = model.heightM() - 0.45 - radius;
        double shellHalf = model.bodyM() / 2 - 0.12;
        double past = Math.max(0, Math.abs(along) - (shellHalf - 0.75)) / 0.75;
        double inner = past >= 1 ? 0 : radius * Math.sqrt(1 - past * past * 0.9);
        if (Math.abs(along) < 0.75 && across * across + along * along < 0.55) {
            return model.heightM();
        }
        if (Math.abs(across) >= inner) {
            return past > 0.4 ? 1.15 : -1;
        }
        return axis + Math.sqrt(inner * inner - across * across);
    }

    @Override
    public void look(
            CarModel model, double along, double across, double height, boolean wall, Noise noise, float[] out) {
        shell.copyTo(out);
        Weathering.age(along, across, age, noise, out);
        double spill = noise.other(8).value(along * 1.4, across * 0.4);
        double near = Math.max(0, 1 - Math.abs(along) / (1.3 + 0.8 * spill));
        stain.over(out, 0.85 * near);
        if (Math.abs(Math.abs(along) - 0.28 * model.bodyM()) < 0.12) {
            Paint.scale(out, 0.75);
        }
        if (Math.abs(across) < 0.32 && Math.abs(along) < 0.36 * model.bodyM()) {
            Paint.scale(out, 0.72);
        }
        if (height < 1.3) {
            Paint.of(0x3a352f).copyTo(out);
        }
    }
}

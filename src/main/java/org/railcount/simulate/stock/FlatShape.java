package org.railcount.simulate.stock;

import java.util.List;
import org.railcount.simulate.world.Noise;
import org.railcount.simulate.world.Paint;

/**
 * A flat car with or without containers.
 *
 * @param deck colour of the deck
 * @param boxes containers standing on it
 */
record FlatShape(Paint deck, List<Box> boxes, double age) implements CarShape {
    FlatShape {
        boxes = List.copyOf(boxes);
    }

    /**
     * A container.
     *
     * @param centreM along the car
     * @param lengthM its length
     * @param heightM its height
     * @param paint its colour
     */
    record Box(double centreM, double lengthM, double heightM, Paint paint) {}

    @Override
    public double height(CarModel model, double along, double across, Noise noise) {
        for (Box box : boxes) {
            if (Math.abs(along - box.centreM) < box.lengthM / 2 && Math.abs(across) < 1.22) {
                return model.heightM() + box.heightM;
            }
        }
        return model.heightM() + (isStake(model, along, across) ? 0.35 : 0);
    }

    private static boolean isStake(CarModel model, double along, double across) {
        double bay = along / 1.9 - Math.floor(along / 1.9);
        return bay < 0.07 && model.widthM() / 2 - Math.abs(across) < 0.12;
    }

    @Override
    public void look(
            CarModel model, double along, double across, double height, boolean wall, Noise noise, float[] out) {
        if (height > model.heightM() + 0.8) {
            for (Box box : boxes) {
                if (Math.abs(along - box.centreM) < box.lengthM / 2 + 0.1) {
                    box.paint.copyTo(out);
                }
            }
            double ribs = StrictMath.sin(along * 2 * Math.PI / 0.28);
            Paint.scale(out, 1 + 0.03 * ribs);
            Weathering.age(along, across, 0.6 * age, noise, out);
            return;
        }
        deck.copyTo(out);
        double plank = noise.white((int) Math.floor(along / 0.22), 3);
        double stain = noise.other(4).fractal(along, across, 2.5, 4, 0.8);
        Paint.scale(out, 1 + 0.10 * plank + 0.22 * stain);
        double beam = Math.abs(Math.abs(across) - model.widthM() / 2 + 0.1);
        if (beam < 0.1) {
            Paint.scale(out, 1.25);
        }
    }
}

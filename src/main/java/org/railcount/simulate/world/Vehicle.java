package org.railcount.simulate.world;

/**
 * A road vehicle: a cab in front and a box, flat bed or nothing behind it; a passenger car is all cab. Immutable.
 *
 * @param footprint its outline, driving along the heading
 * @param cabM length of the cab from the front
 * @param boxM height of the box behind the cab; below 1.5 for an empty bed
 * @param cab colour of the cab
 * @param box colour of the box or bed
 */
public record Vehicle(Footprint footprint, double cabM, double boxM, Paint cab, Paint box) implements Solid {
    private static final Paint GLASS = Paint.of(0x20262c, 0.05);

    @Override
    public double maxHeight() {
        return Math.max(boxM, 2.8);
    }

    @Override
    public double heightAt(double along, double across) {
        double fromFront = footprint.halfLength() - along;
        if (fromFront < cabM) {
            double full = footprint.halfLength() < 2.6 ? 1.5 : 2.7;
            return fromFront < 0.25 * cabM ? 0.65 * full : full;
        }
        return fromFront < cabM + 0.5 ? 1.0 : boxM;
    }

    @Override
    public void look(double along, double across, double height, boolean wall, float[] out) {
        double fromFront = footprint.halfLength() - along;
        (fromFront < cabM ? cab : box).copyTo(out);
        if (fromFront > 0.22 * cabM && fromFront < 0.42 * cabM) {
            GLASS.copyTo(out);
        } else if (fromFront > cabM && fromFront < cabM + 0.5) {
            Paint.scale(out, 0.3);
        }
        if (wall) {
            Paint.scale(out, 0.75);
        }
    }

    @Override
    public double holdsSnow() {
        return 0.5;
    }
}

package org.railcount.simulate.world;

/**
 * A small general-cargo ship, bow along the heading, house and funnel aft, hatches and two cranes. Immutable.
 *
 * @param footprint length over all and beam
 * @param deck colour of the deck
 * @param hatch colour of the hatch covers
 * @param house colour of the superstructure
 * @param seed picks wear and deck cargo
 */
public record Ship(Footprint footprint, Paint deck, Paint hatch, Paint house, int seed) implements Solid {
    private static final double HOUSE_TOP = 13;

    @Override
    public double maxHeight() {
        return HOUSE_TOP + 2;
    }

    @Override
    public double heightAt(double along, double across) {
        double length = 2 * footprint.halfLength();
        double fromBow = (footprint.halfLength() - along) / length;
        double beam = footprint.halfWidth();
        double half = beam * hull(fromBow);
        double side = Math.abs(across);
        if (side > half) {
            return -1;
        }
        if (fromBow > 0.82 && fromBow < 0.94 && side < 0.86 * beam) {
            return fromBow > 0.90 && side < 0.22 * beam ? HOUSE_TOP + 2 : HOUSE_TOP;
        }
        if (fromBow < 0.09) {
            return 6.2;
        }
        double bay = hatchPhase(fromBow);
        if (bay >= 0 && side < 0.68 * beam) {
            return 5.4;
        }
        boolean crane = (Math.abs(fromBow - 0.345) < 0.014 || Math.abs(fromBow - 0.595) < 0.014) && side < 1.3;
        if (crane) {
            return 12;
        }
        return half - side < 0.35 ? 5.0 : 4.0;
    }

    private static double hull(double fromBow) {
        if (fromBow < 0.16) {
            return Math.sqrt(1 - (1 - fromBow / 0.16) * (1 - fromBow / 0.16));
        }
        return fromBow > 0.93 ? 1 - 2.2 * (fromBow - 0.93) : 1;
    }

    /** Which hatch a place lies on, or -1. */
    private static int hatchPhase(double fromBow) {
        if (fromBow > 0.11 && fromBow < 0.32) {
            return 0;
        }
        if (fromBow > 0.37 && fromBow < 0.57) {
            return 1;
        }
        return fromBow > 0.62 && fromBow < 0.80 ? 2 : -1;
    }

    @Override
    public void look(double along, double across, double height, boolean wall, float[] out) {
        Noise noise = new Noise(seed);
        double fromBow = (footprint.halfLength() - along) / (2 * footprint.halfLength());
        if (height > 7) {
            house.copyTo(out);
        } else if (height > 5.2 && height < 6) {
            hatch.copyTo(out);
            double panel = along / 3.1 - Math.floor(along / 3.1);
            Paint.scale(out, panel < 0.08 ? 0.7 : 1);
        } else {
            deck.copyTo(out);
            if (wall && fromBow > 0) {
                Paint.of(0x2a3138).copyTo(out);
            }
        }
        double rust = noise.fractal(along, across, 5, 5, 0.75);
        Paint.of(0x6a4a35).over(out, 0.4 * Math.max(0, rust - 0.2));
        Paint.scale(out, 1 + 0.12 * rust);
    }
}

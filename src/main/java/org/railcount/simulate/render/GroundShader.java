package org.railcount.simulate.render;

import java.util.List;
import org.railcount.simulate.world.GroundKind;
import org.railcount.simulate.world.GroundPatch;
import org.railcount.simulate.world.Noise;
import org.railcount.simulate.world.Paint;
import org.railcount.simulate.world.Season;
import org.railcount.simulate.world.TrackPath;

/** Reflectance of bare ground: covers with their edges, track beds, oil, weeds, snow. One per tile; single-threaded. */
final class GroundShader {
    private static final Paint SNOW = new Paint(0.80f, 0.80f, 0.79f, 0.66f);
    private static final Paint ICE = new Paint(0.42f, 0.42f, 0.40f, 0.25f);
    private static final Paint BARE = Paint.of(0x7a6e52);
    private static final Paint OIL = Paint.of(0x2e2a26, 0.05);

    private final GroundCovers covers;
    private final TrackBedLook beds;
    private final Season season;
    private final Noise fineNoise;
    private final Noise waveNoise;
    private final Noise slabNoise;
    private final BroadNoise patchy;
    private final BroadNoise middling;
    private final BroadNoise stains;
    private final float[] layer = new float[4];
    private final float[] cover = new float[4];
    private double broad;
    private double middle;
    private double stain;
    private double fine;
    private double hold;
    private double water;

    GroundShader(
            GroundCovers covers,
            List<TrackPath> tracks,
            Season season,
            Noise noise,
            double west,
            double south,
            double east,
            double north) {
        this.covers = covers;
        this.season = season;
        fineNoise = noise.other(4);
        waveNoise = noise.other(9);
        slabNoise = noise.other(6);
        patchy = new BroadNoise(noise.other(1), 46, 5, west, south, east, north);
        middling = new BroadNoise(noise.other(2), 11, 4, west, south, east, north);
        stains = new BroadNoise(noise.other(3), 17, 4, west, south, east, north);
        beds = new TrackBedLook(tracks, season, noise.other(40));
    }

    /** Works out the cover round a place: what varies too slowly to be asked for each ray. */
    void prepare(double x, double y) {
        broad = patchy.at(x, y);
        middle = middling.at(x, y);
        stain = stains.at(x, y);
        fine = fineNoise.fractal(x, y, 2.4, 3, 0.9);
        hold = 0;
        water = 0;
        BARE.copyTo(cover);
        int base = Math.max(0, lowestVisible(x, y));
        for (int k = base; k < covers.size(); k++) {
            GroundPatch patch = covers.patch(k);
            double depth = covers.depth(k, x, y) + patch.raggedM() * (0.6 * middle + 0.4 * fine);
            double opacity = k == base ? 1 : smooth((depth + patch.softM()) / (2 * patch.softM()));
            if (opacity <= 0) {
                continue;
            }
            cover(patch, x, y);
            for (int band = 0; band < 4; band++) {
                cover[band] += (float) opacity * (layer[band] - cover[band]);
            }
            hold += opacity * (patch.kind().snowHold() - hold);
            water += opacity * ((patch.kind() == GroundKind.WATER ? 1 : 0) - water);
        }
        beds.forget();
    }

    /**
     * Reflectance at a place in the pixel prepared last.
     *
     * @param track index of the nearest track, or -1
     * @param across metres left of it
     * @param along chainage on it
     * @param rail share of rail head in the cell
     */
    void look(int track, double across, double along, double rail, float[] out) {
        System.arraycopy(cover, 0, out, 0, 4);
        double holdsHere = hold;
        if (track >= 0) {
            holdsHere = beds.look(track, across, along, rail, broad, stain, fine, hold, out);
        }
        if (season.wet() > 0 && water < 0.5) {
            Paint.scale(out, 1 - 0.35 * season.wet() * (0.8 + 0.4 * middle));
        }
        if (season.snow() > 0) {
            double amount = season.snow() * 1.35 * holdsHere + 0.28 * middle + 0.18 * fine + 0.15 * broad - 0.42;
            SNOW.times(1 + 0.03 * broad + 0.02 * fine).over(out, smooth(amount * 2.2) * (1 - water));
            ICE.over(out, water * smooth((season.snow() - 0.6) * 3 + 0.8 * broad));
        }
    }

    private int lowestVisible(double x, double y) {
        for (int k = covers.size() - 1; k > 0; k--) {
            GroundPatch patch = covers.patch(k);
            if (covers.depth(k, x, y) > patch.softM() + 1.3 * patch.raggedM()) {
                return k;
            }
        }
        return 0;
    }

    private void cover(GroundPatch patch, double x, double y) {
        GroundKind kind = patch.kind();
        kind.tone(season, 0.5 + 0.55 * broad + 0.25 * middle).copyTo(layer);
        double texture = kind.roughness() * (0.75 * fine + 0.55 * middle + 0.35 * broad);
        if (patch.rowStrength() > 0) {
            double side = y * StrictMath.cos(patch.rowHeadingRad()) - x * StrictMath.sin(patch.rowHeadingRad());
            double clear = Math.max(0, 0.55 + 0.7 * broad + 0.4 * middle);
            texture += patch.rowStrength() * clear * StrictMath.sin(side * 2 * Math.PI / 2.6 + 2.5 * middle);
        }
        switch (kind) {
            case YARD_EARTH, CONCRETE, ASPHALT -> {
                double oil = stain + 0.3 * fine;
                OIL.over(layer, 0.5 * Math.max(0, oil - 0.55));
                if (kind == GroundKind.YARD_EARTH) {
                    GroundKind.MEADOW.tone(season, 0.5).over(layer, 0.75 * smooth((0.8 * middle - broad - 0.35) * 1.6));
                } else if (kind == GroundKind.CONCRETE) {
                    texture += slabs(x, y, patch.rowHeadingRad());
                }
            }
            case WATER -> texture = 0.10 * broad + 0.16 * waveNoise.fractal(x * 0.55, y, 3.2, 3, 0.8);
            default -> {}
        }
        Paint.scale(layer, patch.tint() * (1 + texture));
    }

    /** Cast concrete lies in slabs of unlike tone with dark joints. */
    private double slabs(double x, double y, double heading) {
        double c = StrictMath.cos(heading);
        double s = StrictMath.sin(heading);
        double u = (x * c + y * s) / 6;
        double v = (y * c - x * s) / 4.5;
        double edge = Math.min(Math.abs(u - Math.rint(u)) * 6, Math.abs(v - Math.rint(v)) * 4.5);
        double tone = 0.05 * slabNoise.white((int) Math.floor(u + 0.5), (int) Math.floor(v + 0.5));
        return tone - (edge < 0.07 ? 0.22 : 0);
    }

    static double smooth(double t) {
        double c = Math.max(0, Math.min(1, t));
        return c * c * (3 - 2 * c);
    }

    /** Snow lying on something solid: how much of a place it covers. */
    static void snowOn(Season season, double holds, double along, double across, Noise noise, float[] out) {
        double patch = noise.fractal(along, across, 3.5, 3, 0.8);
        double amount = season.snow() * 1.3 * holds + 0.22 * patch - 0.35;
        SNOW.over(out, smooth(amount * 2.4));
    }
}

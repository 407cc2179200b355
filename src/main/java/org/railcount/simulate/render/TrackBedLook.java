package org.railcount.simulate.render;

import java.util.List;
import org.railcount.simulate.world.Noise;
import org.railcount.simulate.world.Paint;
import org.railcount.simulate.world.Season;
import org.railcount.simulate.world.TrackPath;
import org.railcount.simulate.world.TrackWear;

/** Ballast, sleepers, rails, dirt and weeds of the tracks. */
final class TrackBedLook {
    private static final Paint BALLAST_NEW = Paint.of(0x948d82, 0.28);
    private static final Paint BALLAST_OLD = Paint.of(0x7d6f5e, 0.21);
    private static final Paint GREASE = Paint.of(0x3d352d, 0.09);
    private static final Paint RUST_DUST = Paint.of(0x6d5642, 0.19);
    private static final Paint TIMBER = Paint.of(0x453b33, 0.12);
    private static final Paint SLEEPER_CONCRETE = Paint.of(0xa8a49a, 0.36);
    private static final Paint RAIL_BRIGHT = Paint.of(0xc4c2be, 0.52);
    private static final Paint RAIL_RUST = Paint.of(0x6d4b3a, 0.20);
    private static final Paint WEED_GREEN = Paint.of(0x55663a, 0.40);
    private static final Paint WEED_DRY = Paint.of(0x8a7b54, 0.32);
    private static final double SLEEPER_PITCH = 0.6;

    private final List<TrackPath> tracks;
    private final Season season;
    private final Noise noise;
    private final Noise sleeperNoise;

    private int lastTrack = -1;
    private double stretch;
    private double shortStretch;
    private double weedy;

    TrackBedLook(List<TrackPath> tracks, Season season, Noise noise) {
        this.tracks = tracks;
        this.season = season;
        this.noise = noise;
        sleeperNoise = noise.other(-1);
    }

    /** Starts a new pixel: slow variations are worked out anew for the next track asked for. */
    void forget() {
        lastTrack = -1;
    }

    private void remember(int track, double across, double along) {
        lastTrack = track;
        Noise own = noise.other(track);
        stretch = own.value(along / 38, 0.5);
        shortStretch = own.other(1).value(along / 7, across / 3);
        weedy = own.other(2).fractal(along, across * 1.6, 9, 4, 0.8);
    }

    /** Lays the track over {@code out}; returns how well snow now stays there. */
    double look(
            int track,
            double across,
            double along,
            double rail,
            double broad,
            double stain,
            double fine,
            double hold,
            float[] out) {
        TrackWear wear = tracks.get(track).wear();
        if (track != lastTrack) {
            remember(track, across, along);
        }
        double side = Math.abs(across);
        double bed = GroundShader.smooth((2.45 - side + 0.35 * fine + 0.2 * shortStretch) / 0.7);
        double fresh = wear.freshBallast() + 0.30 * stretch + 0.12 * broad;
        Paint ballast = BALLAST_OLD.mix(BALLAST_NEW, Math.max(0, Math.min(1, fresh)));
        ballast.times(1 + 0.15 * fine + 0.10 * shortStretch).over(out, 0.74 * bed);
        double middle = GroundShader.smooth((0.95 - side) / 0.5);
        RUST_DUST.over(out, 0.45 * GroundShader.smooth((1.7 - side) / 0.8) * (0.7 + 0.5 * stretch));
        GREASE.over(out, middle * Math.max(0, wear.dirt() * (0.55 + 0.5 * shortStretch + 0.5 * stain)));
        if (side < 1.32) {
            double phase = along / SLEEPER_PITCH - Math.floor(along / SLEEPER_PITCH);
            if (phase < 0.42) {
                int number = (int) Math.floor(along / SLEEPER_PITCH);
                double bare = 0.45 + 0.35 * sleeperNoise.white(number, track) + 0.25 * shortStretch;
                (wear.concreteSleepers() ? SLEEPER_CONCRETE : TIMBER).over(out, 0.75 * Math.max(0, bare));
            }
        }
        double growth = wear.weeds() + 0.55 * weedy - 0.5;
        if (growth > 0) {
            WEED_DRY.mix(WEED_GREEN, season.green()).over(out, 0.8 * GroundShader.smooth(growth * 2.5));
        }
        if (rail > 0) {
            RAIL_RUST.mix(RAIL_BRIGHT, wear.shine() * (0.85 + 0.15 * stretch)).over(out, rail);
        }
        double ownHold = rail > 0.3 ? 0.1 : 0.62 - 0.25 * middle * wear.shine();
        return hold + bed * (ownHold - hold);
    }
}

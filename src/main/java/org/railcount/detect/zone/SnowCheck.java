package org.railcount.detect.zone;

import java.util.List;

/**
 * Tells white sheets from patches of snow. A zone is snowy where its ground is white itself, or where white lies about
 * outside of what looks like pieces; there a white piece counts only if it throws a shadow. Immutable.
 */
final class SnowCheck {
    private static final double WHITE_L = 60;
    private static final double BRIGHTER_L = 12;
    private static final double SNOW_GROUND_L = 72;

    /** White outside of pieces against white in them, and against the whole zone. */
    private static final double LOOSE_TO_PIECES = 0.8;

    private static final double LOOSE_TO_ZONE = 0.005;

    /** How far from a piece its shadow is looked for, pixels. */
    private static final int REACH = 4;

    /** Shadow is so much darker than the ground, units of L. */
    private static final double DARKER_L = 9;

    /** Share of the pixels about a piece that its shadow covers. */
    private static final double LEAST_SHADOW = 0.12;

    private final float[] lab;
    private final boolean[] inside;
    private final int width;
    private final GroundColour ground;
    private final boolean snowy;

    SnowCheck(float[] lab, boolean[] inside, int width, GroundColour ground, List<int[]> pieces) {
        this.lab = lab;
        this.inside = inside;
        this.width = width;
        this.ground = ground;
        boolean[] held = new boolean[inside.length];
        pieces.forEach(piece -> spread(piece, held));
        long loose = 0;
        long inPieces = 0;
        long zone = 0;
        for (int i = 0; i < inside.length; i++) {
            if (inside[i]) {
                zone++;
                if (lab[3 * i] > Math.max(WHITE_L, ground.l() + BRIGHTER_L)) {
                    loose += held[i] ? 0 : 1;
                    inPieces += held[i] ? 1 : 0;
                }
            }
        }
        this.snowy = ground.l() > SNOW_GROUND_L && Math.hypot(ground.a(), ground.b()) < 10
                || loose > LOOSE_TO_PIECES * inPieces && loose > LOOSE_TO_ZONE * zone;
    }

    /** Whether a white piece may be snow. */
    boolean doubts(int[] piece) {
        return snowy && shadow(piece) < LEAST_SHADOW;
    }

    private double shadow(int[] piece) {
        boolean[] near = new boolean[inside.length];
        spread(piece, near);
        for (int i : piece) {
            near[i] = false;
        }
        int ring = 0;
        int dark = 0;
        for (int i = 0; i < near.length; i++) {
            if (near[i] && inside[i]) {
                ring++;
                dark += lab[3 * i] < ground.l() - DARKER_L ? 1 : 0;
            }
        }
        return ring == 0 ? 0 : (double) dark / ring;
    }

    /** Marks a piece and what lies within {@link #REACH} of it. */
    private void spread(int[] piece, boolean[] marks) {
        for (int i : piece) {
            int x = i % width;
            int y = i / width;
            for (int v = Math.max(0, y - REACH); v <= Math.min(inside.length / width - 1, y + REACH); v++) {
                for (int u = Math.max(0, x - REACH); u <= Math.min(width - 1, x + REACH); u++) {
                    marks[v * width + u] = true;
                }
            }
        }
    }
}

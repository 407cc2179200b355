package org.railcount.simulate.world;

/** What covers the ground. Colours are daylight reflectances, patchy between two tones. */
public enum GroundKind {
    MEADOW(
            Paint.of(0x8d8056, 0.33),
            Paint.of(0x6f6445, 0.27),
            Paint.of(0x4c5f32, 0.42),
            Paint.of(0x3d5029, 0.38),
            0.16,
            1),
    FIELD_SOIL(
            Paint.of(0x6c5a45, 0.19),
            Paint.of(0x7c6a52, 0.22),
            Paint.of(0x5c5f3c, 0.30),
            Paint.of(0x6c5f45, 0.24),
            0.14,
            1),
    FIELD_STUBBLE(
            Paint.of(0x998b68, 0.34),
            Paint.of(0x87795a, 0.30),
            Paint.of(0x656c45, 0.40),
            Paint.of(0x78734f, 0.36),
            0.13,
            1),
    FIELD_CROP(
            Paint.of(0x85734e, 0.28),
            Paint.of(0x77694c, 0.25),
            Paint.of(0x3f5a2c, 0.46),
            Paint.of(0x4f6a34, 0.48),
            0.12,
            1),
    YARD_EARTH(
            Paint.of(0x77705f, 0.19),
            Paint.of(0x5f574c, 0.15),
            Paint.of(0x6b6a50, 0.24),
            Paint.of(0x5d574a, 0.16),
            0.20,
            0.55),
    CONCRETE(
            Paint.of(0x9c978c, 0.34),
            Paint.of(0x88847a, 0.29),
            Paint.of(0x9a968a, 0.34),
            Paint.of(0x868276, 0.29),
            0.07,
            0.7),
    ASPHALT(
            Paint.of(0x66655f, 0.15),
            Paint.of(0x5a5954, 0.13),
            Paint.of(0x65645e, 0.15),
            Paint.of(0x5a5954, 0.13),
            0.08,
            0.4),
    DIRT_ROAD(
            Paint.of(0x9a8b72, 0.30),
            Paint.of(0x85775f, 0.26),
            Paint.of(0x97886e, 0.30),
            Paint.of(0x83765c, 0.27),
            0.10,
            0.5),
    GRAVEL(
            Paint.of(0x8b867c, 0.26),
            Paint.of(0x777268, 0.22),
            Paint.of(0x8a857b, 0.26),
            Paint.of(0x767164, 0.23),
            0.16,
            0.6),
    SCRUB(
            Paint.of(0x6a5f45, 0.26),
            Paint.of(0x554d39, 0.22),
            Paint.of(0x3a4c27, 0.40),
            Paint.of(0x2f3f21, 0.36),
            0.30,
            0.85),
    SAND(
            Paint.of(0xa89b80, 0.33),
            Paint.of(0x958a70, 0.30),
            Paint.of(0xa6997e, 0.33),
            Paint.of(0x93886e, 0.30),
            0.08,
            0.9),
    WATER(
            Paint.of(0x3f4c48, 0.025),
            Paint.of(0x46524c, 0.03),
            Paint.of(0x414e46, 0.025),
            Paint.of(0x48544b, 0.03),
            0.03,
            0);

    private final Paint dryA;
    private final Paint dryB;
    private final Paint greenA;
    private final Paint greenB;
    private final double roughness;
    private final double snowHold;

    GroundKind(Paint dryA, Paint dryB, Paint greenA, Paint greenB, double roughness, double snowHold) {
        this.dryA = dryA;
        this.dryB = dryB;
        this.greenA = greenA;
        this.greenB = greenB;
        this.roughness = roughness;
        this.snowHold = snowHold;
    }

    /** Colour on a day. */
    public Paint tone(Season season, double patch) {
        double share = Math.max(0, Math.min(1, patch));
        return dryA.mix(dryB, share).mix(greenA.mix(greenB, share), season.green());
    }

    /** Relative amplitude of the fine texture. */
    public double roughness() {
        return roughness;
    }

    /** How well snow stays on it, 0 to 1. */
    public double snowHold() {
        return snowHold;
    }
}

package org.railcount.simulate.sensor;

/** Which bands a product holds, in file order. */
public enum Bands {
    RGB(3, false),
    RGBA(4, true),
    BGRN(4, false),
    PAN(1, false);

    private final int count;
    private final boolean alpha;

    Bands(int count, boolean alpha) {
        this.count = count;
        this.alpha = alpha;
    }

    public int count() {
        return count;
    }

    public boolean hasAlpha() {
        return alpha;
    }
}

package org.railcount.app.viewer.frame;

/**
 * How far the map zooms: in until one scene pixel fills 256 screen pixels, out until the scene fills a quarter of the
 * panel. Immutable.
 *
 * @param finest metres per screen pixel at the closest
 * @param coarsest metres per screen pixel at the farthest
 */
public record ZoomLimits(double finest, double coarsest) {
    /** Used while no scene is shown. */
    public static final ZoomLimits NO_SCENE = new ZoomLimits(0.002, 200);

    /**
     * Limits for a scene in a panel.
     *
     * @param pixelSizeM ground size of a scene pixel
     * @param extentM longer side of the scene on the ground
     * @param panelPx shorter side of the panel
     */
    public static ZoomLimits of(double pixelSizeM, double extentM, double panelPx) {
        double finest = pixelSizeM / 256;
        return new ZoomLimits(finest, Math.max(finest * 2, 4 * extentM / Math.max(panelPx, 1)));
    }

    public double clamp(double metresPerPixel) {
        return Math.max(finest, Math.min(coarsest, metresPerPixel));
    }
}

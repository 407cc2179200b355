package org.railcount.detect.box;

import java.util.Arrays;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.railcount.detect.SceneView;
import org.railcount.detect.image.LocalAffine;
import org.railcount.imagery.PixelBlock;
import org.railcount.imagery.PixelWindow;
import org.railcount.imagery.SceneException;

/** Cuts windows out of a scene as a box model wants them: red, green and blue, 0 to 1, at the model's own resolution. */
final class WindowPicture {
    /** Grey where there is no pixel, as models of this family are trained with. */
    private static final float NOTHING = 114 / 255f;

    private final SceneView view;
    private final int side;

    WindowPicture(SceneView view, int side) {
        this.view = view;
        this.side = side;
    }

    /**
     * Pixels of a window.
     *
     * @return {@code 3 x side x side}; empty where the scene has no pixel there
     */
    Optional<float[]> of(WindowGrid.Window window) throws SceneException {
        double pixelM = window.sideM() / side;
        LocalAffine affine =
                new LocalAffine(view.ground(), window.west() + window.sideM() / 2, window.north() - window.sideM() / 2);
        Optional<PixelWindow> pixels = pixels(window, affine);
        if (pixels.isEmpty()) {
            return Optional.empty();
        }
        PixelWindow from = pixels.get();
        // A finer scene is averaged down first, so that nothing is skipped between two samples.
        double factor = Math.max(1, pixelM / Math.sqrt(affine.pixelAreaM2()));
        PixelBlock block = view.scene().read(from, (int) Math.max(1, Math.round(from.width() / factor)), (int)
                Math.max(1, Math.round(from.height() / factor)));
        float[][] planes = view.radiometry().apply(block);
        double perCol = (double) block.width() / from.width();
        double perRow = (double) block.height() / from.height();
        float[] picture = new float[3 * side * side];
        Arrays.fill(picture, NOTHING);
        boolean any = false;
        for (int y = 0; y < side; y++) {
            double north = window.north() - (y + 0.5) * pixelM;
            for (int x = 0; x < side; x++) {
                double east = window.west() + (x + 0.5) * pixelM;
                double col = (affine.col(east, north) - from.col()) * perCol - 0.5;
                double row = (affine.row(east, north) - from.row()) * perRow - 0.5;
                any |= sample(block, planes, col, row, picture, y * side + x);
            }
        }
        return any ? Optional.of(picture) : Optional.empty();
    }

    private Optional<PixelWindow> pixels(WindowGrid.Window window, LocalAffine affine) {
        Envelope box = new Envelope();
        for (int corner = 0; corner < 4; corner++) {
            double east = window.west() + (corner % 2) * window.sideM();
            double north = window.north() - (corner / 2) * window.sideM();
            box.expandToInclude(affine.col(east, north), affine.row(east, north));
        }
        box.expandBy(2);
        Envelope seen = box.intersection(new Envelope(
                0, view.scene().info().width(), 0, view.scene().info().height()));
        if (seen.isNull() || seen.getWidth() < 2 || seen.getHeight() < 2) {
            return Optional.empty();
        }
        return Optional.of(new PixelWindow(
                (int) seen.getMinX(), (int) seen.getMinY(), (int) seen.getWidth(), (int) seen.getHeight()));
    }

    /** Bilinear; the outermost pixels reach half a pixel further. */
    private boolean sample(PixelBlock block, float[][] planes, double col, double row, float[] picture, int at) {
        if (!(col >= -0.5 && row >= -0.5 && col <= block.width() - 0.5 && row <= block.height() - 0.5)) {
            return false;
        }
        int x0 = Math.max(0, Math.min(block.width() - 1, (int) Math.floor(col)));
        int y0 = Math.max(0, Math.min(block.height() - 1, (int) Math.floor(row)));
        int x1 = Math.min(block.width() - 1, x0 + 1);
        int y1 = Math.min(block.height() - 1, y0 + 1);
        int a = y0 * block.width() + x0;
        int b = y0 * block.width() + x1;
        int c = y1 * block.width() + x0;
        int d = y1 * block.width() + x1;
        boolean[] valid = block.valid();
        if (!valid[a] || !valid[b] || !valid[c] || !valid[d]) {
            return false;
        }
        float fx = (float) Math.max(0, Math.min(1, col - x0));
        float fy = (float) Math.max(0, Math.min(1, row - y0));
        for (int band = 0; band < 3; band++) {
            float[] plane = planes[band];
            float top = plane[a] * (1 - fx) + plane[b] * fx;
            float bottom = plane[c] * (1 - fx) + plane[d] * fx;
            picture[band * side * side + at] = Math.min(1, top * (1 - fy) + bottom * fy);
        }
        return true;
    }
}

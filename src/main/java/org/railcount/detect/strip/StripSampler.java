package org.railcount.detect.strip;

import java.util.List;
import org.railcount.detect.image.LocalAffine;
import org.railcount.detect.image.TiledImage;
import org.railcount.imagery.GroundFrame;
import org.railcount.imagery.SceneException;

/** Cuts strips out of a scene. Thread-safe. */
public final class StripSampler {
    /** Distance between rows, metres. */
    public static final double LATERAL_STEP_M = 0.25;

    /** Rows of a strip: 6 m to either side. */
    public static final int ROWS = 48;

    /** Positions that share one first-order transform: 25 m, over which it is exact to a millimetre. */
    private static final int AFFINE_EVERY = (int) (25 / TrackLine.STEP_M);

    private final TiledImage image;
    private final GroundFrame ground;

    /** @param ground where the pixels lie in the tracks' frame, registration included */
    public StripSampler(TiledImage image, GroundFrame ground) {
        this.image = image;
        this.ground = ground;
    }

    /** Cuts one track's strip, {@link #ROWS} rows high. */
    public Strip sample(TrackLine track) throws SceneException {
        return sample(track, ROWS);
    }

    /** Cuts the strips of several tracks, in their order. */
    public List<Strip> sample(List<TrackLine> tracks, int rows) throws SceneException {
        try {
            return tracks.parallelStream()
                    .map(track -> {
                        try {
                            return sample(track, rows);
                        } catch (SceneException e) {
                            throw new Unread(e);
                        }
                    })
                    .toList();
        } catch (Unread e) {
            throw e.scene;
        }
    }

    /** Carries what could not be read out of a stream. */
    private static final class Unread extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final SceneException scene;

        Unread(SceneException scene) {
            super(scene);
            this.scene = scene;
        }
    }

    /** Cuts one track's strip with any even number of rows about the centreline. */
    public Strip sample(TrackLine track, int rows) throws SceneException {
        int columns = track.size();
        float[][] planes = new float[3][rows * columns];
        boolean[] valid = new boolean[rows * columns];
        float[] rgb = new float[3];
        TiledImage.Cursor cursor = image.cursor();
        LocalAffine affine = null;
        for (int i = 0; i < columns; i++) {
            double east = track.east(i);
            double north = track.north(i);
            if (affine == null || i % AFFINE_EVERY == 0) {
                affine = new LocalAffine(ground, east, north);
            }
            double heading = track.heading(i);
            double leftEast = -Math.sin(heading);
            double leftNorth = Math.cos(heading);
            for (int r = 0; r < rows; r++) {
                double left = leftOfRow(r, rows);
                double e = east + left * leftEast;
                double n = north + left * leftNorth;
                int at = r * columns + i;
                valid[at] = cursor.sample(affine.col(e, n), affine.row(e, n), rgb);
                planes[0][at] = rgb[0];
                planes[1][at] = rgb[1];
                planes[2][at] = rgb[2];
            }
        }
        return new Strip(track, columns, planes, valid);
    }

    /** Metres left of the centreline of a row's centre, in a strip of {@code rows} rows. */
    public static double leftOfRow(int row, int rows) {
        return ((rows - 1) / 2.0 - row) * LATERAL_STEP_M;
    }
}

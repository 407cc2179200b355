package org.railcount.detect.change;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.core.RotatedRect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import org.railcount.detect.image.MatScope;
import org.railcount.model.StructureChange;

/** Groups pixels that took a lasting step into footprints of buildings. Used by one thread. */
final class Footprints {
    private static final double LEAST_M2 = 100;
    private static final double MOST_M2 = 40_000;
    private static final double LEAST_WIDTH_M = 6;
    private static final double LEAST_FILLING = 0.6;

    /** Specks and rims narrower than this are no building, metres. */
    private static final double OPEN_M = 5;

    /** A building's pixels may take their step so many dates apart while it goes up. */
    private static final int TOGETHER = 1;

    private static final double LEAST_TOGETHER = 0.6;

    /** The surroundings that a building is set against lie so far out, metres. */
    private static final double RING_FROM_M = 3;

    private static final double RING_TO_M = 10;

    /** It changes so much more than they do, units of L*a*b*. */
    private static final double LEAST_CONTRAST = 8;

    /** A building that vanished changed so little before, against the change when it vanished. */
    private static final double MOST_UNSTEADY = 0.5;

    private final LookStack stack;
    private final LookGrid grid;

    Footprints(LookStack stack, LookGrid grid) {
        this.stack = stack;
        this.grid = grid;
    }

    /** @param steps per pixel the number of the first date after its step, 0 where it has none */
    List<Footprint> of(int[] steps) {
        List<Footprint> found = new ArrayList<>();
        try (MatScope scope = new MatScope()) {
            Mat changed = scope.own(new Mat(grid.rows(), grid.cols(), CvType.CV_8UC1));
            Mat labels = scope.mat();
            Mat kernel = scope.own(square(side(OPEN_M)));
            byte[] bytes = new byte[steps.length];
            for (int i = 0; i < steps.length; i++) {
                bytes[i] = (byte) (steps[i] > 0 ? 255 : 0);
            }
            changed.put(0, 0, bytes);
            // Closes what single odd pixels leave open before rims are opened away.
            Imgproc.morphologyEx(changed, changed, Imgproc.MORPH_CLOSE, scope.own(square(3)));
            Imgproc.morphologyEx(changed, changed, Imgproc.MORPH_OPEN, kernel);
            int count = Imgproc.connectedComponents(changed, labels, 4, CvType.CV_32S);
            int[] label = new int[steps.length];
            labels.get(0, 0, label);
            List<List<Integer>> groups = new ArrayList<>();
            for (int k = 0; k < count; k++) {
                groups.add(new ArrayList<>());
            }
            for (int i = 0; i < label.length; i++) {
                groups.get(label[i]).add(i);
            }
            for (List<Integer> group : groups.subList(1, count)) {
                double areaM2 = group.size() * grid.pixelM() * grid.pixelM();
                if (areaM2 >= LEAST_M2 && areaM2 <= MOST_M2) {
                    int[] pixels = group.stream().mapToInt(i -> i).toArray();
                    Footprint footprint = footprint(pixels, areaM2, steps);
                    if (footprint != null) {
                        found.add(footprint);
                    }
                }
            }
            return found;
        }
    }

    private static Mat square(int side) {
        return Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(side, side));
    }

    private int side(double metres) {
        return Math.max(1, (int) Math.round(metres / grid.pixelM()));
    }

    private @Nullable Footprint footprint(int[] pixels, double areaM2, int[] steps) {
        int step = commonest(pixels, steps);
        if (step == 0) {
            return null;
        }
        RotatedRect box = box(pixels);
        double filling = pixels.length / (box.size.width * box.size.height);
        if (filling < LEAST_FILLING || Math.min(box.size.width, box.size.height) * grid.pixelM() < LEAST_WIDTH_M) {
            return null;
        }
        int[] ring = ring(pixels);
        double[] before = new double[3];
        double[] after = new double[3];
        double[] ringBefore = new double[3];
        double[] ringAfter = new double[3];
        int dates = stack.looks().size();
        for (int c = 0; c < 3; c++) {
            before[c] = look(pixels, c, 0, step);
            after[c] = look(pixels, c, step, dates);
            ringBefore[c] = look(ring, c, 0, step);
            ringAfter[c] = look(ring, c, step, dates);
        }
        double contrast = 0;
        double wasApart = 0;
        double isApart = 0;
        for (int c = 0; c < 3; c++) {
            double weight = c == 0 ? 1 : 2;
            contrast += weight * square(after[c] - before[c] - ringAfter[c] + ringBefore[c]);
            wasApart += weight * square(before[c] - ringBefore[c]);
            isApart += weight * square(after[c] - ringAfter[c]);
        }
        if (Math.sqrt(contrast) < LEAST_CONTRAST) {
            return null;
        }
        // A building stands out from its surroundings; the ground that it stood on does not.
        boolean appeared = isApart >= wasApart;
        if (!appeared && !steady(pixels, step, before, after)) {
            return null;
        }
        Point[] corners = new Point[4];
        box.points(corners);
        return new Footprint(
                corners,
                step,
                appeared ? StructureChange.Kind.APPEARED : StructureChange.Kind.VANISHED,
                areaM2,
                Math.sqrt(contrast),
                Math.min(1, filling),
                Math.min(step, dates - step));
    }

    /** Whether what vanished looked alike on every date before, as a roof does and a meadow through the seasons does not. */
    private boolean steady(int[] pixels, int step, double[] before, double[] after) {
        double apart = 0;
        for (int c = 0; c < 3; c++) {
            apart += (c == 0 ? 1 : 2) * square(after[c] - before[c]);
        }
        for (int date = 0; date < step; date++) {
            double off = 0;
            for (int c = 0; c < 3; c++) {
                off += (c == 0 ? 1 : 2) * square(look(pixels, c, date, date + 1) - before[c]);
            }
            if (Math.sqrt(off) > MOST_UNSTEADY * Math.sqrt(apart)) {
                return false;
            }
        }
        return true;
    }

    /** The step that most pixels share within {@link #TOGETHER} dates; 0 where they disagree. */
    private int commonest(int[] pixels, int[] steps) {
        int[] votes = new int[stack.looks().size() + 1];
        int all = 0;
        for (int i : pixels) {
            if (steps[i] > 0) {
                votes[steps[i]]++;
                all++;
            }
        }
        int best = 0;
        for (int k = 1; k < votes.length; k++) {
            best = votes[k] > votes[best] ? k : best;
        }
        int together = 0;
        for (int k = Math.max(1, best - TOGETHER); k <= Math.min(votes.length - 1, best + TOGETHER); k++) {
            together += votes[k];
        }
        return together >= LEAST_TOGETHER * all ? best : 0;
    }

    private RotatedRect box(int[] pixels) {
        Point[] points = new Point[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            points[i] = new Point(pixels[i] % grid.cols() + 0.5, pixels[i] / grid.cols() + 0.5);
        }
        MatOfPoint2f mat = new MatOfPoint2f(points);
        try {
            RotatedRect inner = Imgproc.minAreaRect(mat);
            return new RotatedRect(inner.center, new Size(inner.size.width + 1, inner.size.height + 1), inner.angle);
        } finally {
            mat.release();
        }
    }

    /** The pixels about a group, {@link #RING_FROM_M} to {@link #RING_TO_M} away. */
    private int[] ring(int[] pixels) {
        Mat self = Mat.zeros(grid.rows(), grid.cols(), CvType.CV_8UC1);
        Mat away = new Mat();
        try {
            byte[] bytes = new byte[grid.size()];
            for (int i : pixels) {
                bytes[i] = (byte) 255;
            }
            self.put(0, 0, bytes);
            Core.bitwise_not(self, self);
            Imgproc.distanceTransform(self, away, Imgproc.DIST_L2, 3);
            float[] distance = new float[grid.size()];
            away.get(0, 0, distance);
            List<Integer> ring = new ArrayList<>();
            for (int i = 0; i < distance.length; i++) {
                double metres = distance[i] * grid.pixelM();
                if (metres >= RING_FROM_M && metres <= RING_TO_M) {
                    ring.add(i);
                }
            }
            return ring.stream().mapToInt(i -> i).toArray();
        } finally {
            self.release();
            away.release();
        }
    }

    /** Median of one channel over pixels and dates from (inclusive) to (exclusive); 0 where none was seen. */
    private double look(int[] pixels, int channel, int from, int to) {
        float[] values = new float[pixels.length * (to - from)];
        int n = 0;
        for (int k = from; k < to; k++) {
            for (int i : pixels) {
                float v = stack.values()[k][3 * i + channel];
                if (!Float.isNaN(v)) {
                    values[n++] = v;
                }
            }
        }
        return n == 0 ? 0 : LookStack.median(values, n);
    }

    private static double square(double v) {
        return v * v;
    }
}

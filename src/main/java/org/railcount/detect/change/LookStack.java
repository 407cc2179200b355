package org.railcount.detect.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The looks of one area in date order, each brought to the light of the area's usual look, and those that resemble it too
 * little (cloud, snow, a failed registration) left out. Immutable.
 *
 * @param looks the dates that are left
 * @param values {@code [date][3 * pixel + channel]}: L, a and b in the usual light
 */
record LookStack(List<AreaLook> looks, float[][] values) {
    /** More dates than this tell no more. */
    private static final int MOST_DATES = 60;

    /** A date whose lightness goes less along with the usual look is not clear. */
    private static final double LEAST_CORRELATION = 0.5;

    /** So much of the area must be seen for a light to be measured. */
    private static final double LEAST_SEEN = 0.5;

    static LookStack of(List<AreaLook> all, boolean[] inside) {
        long coloured = all.stream().filter(AreaLook::colour).count();
        List<AreaLook> alike = all.stream()
                .filter(look -> look.colour() == coloured * 2 >= all.size())
                .sorted(Comparator.comparing(AreaLook::acquired).thenComparing(AreaLook::sceneId))
                .toList();
        List<AreaLook> looks = new ArrayList<>();
        int count = Math.min(MOST_DATES, alike.size());
        for (int i = 0; i < count; i++) {
            looks.add(alike.get((int) ((long) i * alike.size() / count)));
        }
        float[] usual = usual(looks, inside);
        List<AreaLook> clear = new ArrayList<>();
        List<float[]> values = new ArrayList<>();
        for (AreaLook look : looks) {
            boolean[] known = known(look, inside, usual);
            if (correlation(look, usual, known) >= LEAST_CORRELATION) {
                clear.add(look);
                values.add(inUsualLight(look, usual, known));
            }
        }
        return new LookStack(clear, values.toArray(float[][]::new));
    }

    /** Median over the dates, per pixel and channel; not a number where no date sees the pixel. */
    private static float[] usual(List<AreaLook> looks, boolean[] inside) {
        float[] usual = new float[3 * inside.length];
        Arrays.fill(usual, Float.NaN);
        float[] column = new float[looks.size()];
        for (int pixel = 0; pixel < inside.length; pixel++) {
            for (int c = 0; inside[pixel] && c < 3; c++) {
                int n = 0;
                for (AreaLook look : looks) {
                    if (look.seen(pixel)) {
                        column[n++] = look.value(pixel, c);
                    }
                }
                if (n > 0) {
                    usual[3 * pixel + c] = median(column, n);
                }
            }
        }
        return usual;
    }

    private static boolean[] known(AreaLook look, boolean[] inside, float[] usual) {
        boolean[] known = new boolean[inside.length];
        for (int i = 0; i < inside.length; i++) {
            known[i] = inside[i] && look.seen(i) && !Float.isNaN(usual[3 * i]);
        }
        return known;
    }

    private static double correlation(AreaLook look, float[] usual, boolean[] known) {
        double n = 0;
        double x = 0;
        double y = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        int inside = 0;
        for (int i = 0; i < known.length; i++) {
            inside += Float.isNaN(usual[3 * i]) ? 0 : 1;
            if (known[i]) {
                double a = look.value(i, 0);
                double b = usual[3 * i];
                n++;
                x += a;
                y += b;
                xx += a * a;
                yy += b * b;
                xy += a * b;
            }
        }
        if (n < LEAST_SEEN * inside || n == 0) {
            return 0;
        }
        double spread = Math.sqrt((xx / n - x * x / n / n) * (yy / n - y * y / n / n));
        return spread > 0 ? (xy / n - x * y / n / n) / spread : 0;
    }

    /** Lightness by offset and gain, hue by offset: medians and quartiles agree with the usual look's. */
    private static float[] inUsualLight(AreaLook look, float[] usual, boolean[] known) {
        float[] values = new float[usual.length];
        Arrays.fill(values, Float.NaN);
        float[] own = new float[known.length];
        float[] their = new float[known.length];
        for (int c = 0; c < 3; c++) {
            int n = 0;
            for (int i = 0; i < known.length; i++) {
                if (known[i]) {
                    own[n] = look.value(i, c);
                    their[n++] = usual[3 * i + c];
                }
            }
            Arrays.sort(own, 0, n);
            Arrays.sort(their, 0, n);
            double spread = own[3 * n / 4] - own[n / 4];
            double gain =
                    c == 0 && spread > 1 ? Math.max(0.5, Math.min(2, (their[3 * n / 4] - their[n / 4]) / spread)) : 1;
            for (int i = 0; i < known.length; i++) {
                if (known[i]) {
                    values[3 * i + c] = (float) ((look.value(i, c) - own[n / 2]) * gain + their[n / 2]);
                }
            }
        }
        return values;
    }

    static float median(float[] values, int n) {
        Arrays.sort(values, 0, n);
        return values[n / 2];
    }
}

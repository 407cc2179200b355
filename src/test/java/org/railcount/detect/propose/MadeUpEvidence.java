package org.railcount.detect.propose;

import java.util.Random;

/** Evidence as a network might give it, on a grid of 400 m by 40 m that runs east, row 0 in the north. */
final class MadeUpEvidence {
    static final HeadingGrid GRID = new HeadingGrid(0, 0, 0, 200, 80);

    private MadeUpEvidence() {}

    /** Metres south of the northern edge where a track runs. */
    interface Course {
        double at(double eastM);
    }

    interface Seen {
        boolean at(double eastM);
    }

    /** Log-odds of three on a track, of minus three beside it, with noise; nothing speaks for track in a gap. */
    static Evidence of(int seed, double noise, Seen seen, Course... courses) {
        Random random = new Random(seed);
        Evidence evidence = new Evidence(GRID);
        for (int c = 0; c < GRID.columns(); c++) {
            double x = (c + 0.5) * HeadingGrid.ALONG_M;
            for (int r = 0; r < GRID.rows(); r++) {
                double y = (r + 0.5) * HeadingGrid.ACROSS_M;
                boolean on = false;
                for (Course course : courses) {
                    on |= seen.at(x) && Math.abs(course.at(x) - y) < 0.5;
                }
                evidence.add(r, c, (float) ((on ? 3 : -3) + noise * random.nextGaussian()));
            }
        }
        return evidence;
    }
}

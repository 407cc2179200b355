package org.railcount.detect;

import org.opencv.core.Core;

/**
 * Loads OpenCV's native library once, at first use, and takes its threads away from it: Railcount's networks are small, and
 * two passes side by side, each on one thread, take little more than half the time of two passes on two threads one after
 * the other.
 */
public final class OpenCv {
    private OpenCv() {}

    private static final class Holder {
        static final boolean LOADED = load();

        private static boolean load() {
            nu.pattern.OpenCV.loadLocally();
            Core.setNumThreads(1);
            return true;
        }
    }

    /** Makes sure that OpenCV can be used. */
    public static void ensureLoaded() {
        if (!Holder.LOADED) {
            throw new IllegalStateException("OpenCV's native library did not load");
        }
    }
}

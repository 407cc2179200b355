package org.railcount.detect;

/** Loads OpenCV's native library once, at first use. */
public final class OpenCv {
    private OpenCv() {}

    private static final class Holder {
        static final boolean LOADED = load();

        private static boolean load() {
            nu.pattern.OpenCV.loadLocally();
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

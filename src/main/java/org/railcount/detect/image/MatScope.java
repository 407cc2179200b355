package org.railcount.detect.image;

import java.util.ArrayDeque;
import java.util.Deque;
import org.opencv.core.Mat;

/** Owns the native memory of every Mat that is made in it and frees it at the end of a try block. Not thread-safe. */
public final class MatScope implements AutoCloseable {
    private final Deque<Mat> mats = new ArrayDeque<>();

    /** Takes ownership of a Mat. */
    public <M extends Mat> M own(M mat) {
        mats.push(mat);
        return mat;
    }

    /** A new empty Mat. */
    public Mat mat() {
        return own(new Mat());
    }

    @Override
    public void close() {
        while (!mats.isEmpty()) {
            mats.pop().release();
        }
    }
}

package org.railcount.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.locationtech.jts.geom.Coordinate;

/**
 * Fingerprint of what a run found: two runs that found the same things in the same places under the same ids have the same
 * hash, whenever they were made. The edit log names it, because a detection's id means something only within its run.
 */
public final class RunHash {
    private static final int LETTERS = 16;

    private RunHash() {}

    /** The first 16 hexadecimal digits of a SHA-256 over id, subject, confidence and outline of every detection. */
    public static String of(DetectionRun run) {
        Sha256 hash = new Sha256();
        for (Detection detection : run.detections()) {
            byte[] text = (detection.id() + '\n' + detection.subject() + '\n').getBytes(StandardCharsets.UTF_8);
            Coordinate[] corners = detection.outline().getCoordinates();
            ByteBuffer bytes = ByteBuffer.allocate(16 + text.length + 16 * corners.length);
            bytes.putInt(text.length)
                    .put(text)
                    .putDouble(detection.confidence())
                    .putInt(corners.length);
            for (Coordinate corner : corners) {
                bytes.putDouble(corner.x).putDouble(corner.y);
            }
            hash.with(bytes.array());
        }
        return hash.hex().substring(0, LETTERS);
    }
}

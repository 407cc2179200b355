package org.railcount.detect.decode;

import org.railcount.model.count.Stretch;

/**
 * A car along a track.
 *
 * @param startM chainage of its first end, metres
 * @param endM chainage of its other end, metres
 * @param confidence posterior probability that a car stands here, 0 to 1
 */
public record CarSpan(double startM, double endM, double confidence) implements Stretch {}

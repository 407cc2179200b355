package org.railcount.detect.strip;

/**
 * A straightened track: red, green and blue between 0 and 1 on a grid of {@link TrackLine#STEP_M} along and
 * {@link StripSampler#LATERAL_STEP_M} across. Row 0 is the leftmost, looking along the track; the centreline runs between
 * rows {@code ROWS/2 - 1} and {@code ROWS/2}. The arrays are not copied.
 *
 * @param track where it lies
 * @param columns positions along the track
 * @param planes {@code [3][row * columns + column]}
 * @param valid {@code [row * columns + column]}
 */
public record Strip(TrackLine track, int columns, float[][] planes, boolean[] valid) {}

package org.railcount.detect.count;

import org.railcount.detect.decode.SegmentalDecoder;
import org.railcount.detect.emission.Emission;

/**
 * The posterior of the decoder. A part of a track is read as if nothing could stand on the rest.
 *
 * @param evidence of the whole track
 * @param decoder reads it
 */
public record EvidenceBelief(Emission evidence, SegmentalDecoder decoder) implements CountBelief {
    /** Evidence that rules a car out. */
    private static final float NOTHING = -20;

    @Override
    public double[] countProbability(boolean[] inside, double shift) {
        float[] occupied = evidence.occupied().clone();
        for (int k = 0; k < inside.length; k++) {
            if (!inside[k]) {
                occupied[k] = NOTHING;
            }
        }
        return decoder.countProbability(
                new Emission(occupied, evidence.boundary(), evidence.type(), evidence.visible()), shift);
    }
}

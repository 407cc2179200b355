package org.railcount.detect.count;

import org.railcount.detect.decode.SegmentalDecoder;
import org.railcount.detect.decode.TrackReading;
import org.railcount.detect.emission.Emission;

/**
 * The posterior of the decoder. A part of a track is read again as if nothing could stand on the rest.
 *
 * @param evidence of the whole track
 * @param whole its reading
 * @param decoder reads parts
 */
public record EvidenceBelief(Emission evidence, TrackReading whole, SegmentalDecoder decoder) implements CountBelief {
    /** Evidence that rules a car out. */
    private static final float NOTHING = -20;

    @Override
    public double[] countProbability(boolean[] inside) {
        float[] occupied = evidence.occupied().clone();
        boolean all = true;
        for (int k = 0; k < inside.length; k++) {
            if (!inside[k]) {
                occupied[k] = NOTHING;
                all = false;
            }
        }
        return all
                ? whole.countProbability()
                : decoder.decode(new Emission(
                                occupied, evidence.boundary(), evidence.covered(), evidence.type(), evidence.visible()))
                        .countProbability();
    }
}

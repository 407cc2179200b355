package org.railcount.app.viewer.edit;

import org.locationtech.jts.geom.LineString;

/**
 * A track that the program proposes and nobody accepted yet. It counts for nothing. Immutable.
 *
 * @param id unique in the window
 * @param centreline WGS 84, x = longitude, y = latitude, degrees
 * @param confidence between 0 and 1
 */
public record Proposal(int id, LineString centreline, double confidence) {
    /** The same proposal after a person moved its points. */
    public Proposal reshaped(LineString other) {
        return new Proposal(id, other, confidence);
    }
}

package org.railcount.simulate;

import java.util.Optional;
import org.railcount.model.Subject;
import org.railcount.simulate.world.Footprint;

/**
 * Something to be found in a scene, where it truly stands.
 *
 * @param subject what it is
 * @param footprint its outline on the ground, metres from the yard's origin
 * @param track track it stands on
 * @param string string of coupled cars that it belongs to
 * @param visibleFraction share of it that the picture shows: less under clouds, behind taller things, at the edge
 * @param area area that holds its middle
 */
public record TruthItem(
        Subject subject,
        Footprint footprint,
        Optional<String> track,
        Optional<String> string,
        double visibleFraction,
        Optional<String> area) {}

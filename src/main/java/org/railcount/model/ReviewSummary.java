package org.railcount.model;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How far a scene has been reviewed, in a line. Immutable.
 *
 * @param sceneId the scene
 * @param decided how many of the detector's detections were decided
 * @param detections how many the detector made
 * @param signature the last sign-off, if there was one
 * @param signedOff whether a sign-off holds; a table need not tell whose
 * @param areas the same by area, in the site's order; empty where only the scene as a whole is known
 */
public record ReviewSummary(
        String sceneId,
        int decided,
        int detections,
        Optional<Signature> signature,
        boolean signedOff,
        Map<String, Part> areas) {
    public ReviewSummary {
        areas = Collections.unmodifiableMap(new LinkedHashMap<>(areas));
    }

    /**
     * A sign-off.
     *
     * @param signOff what was said
     * @param author who said it
     * @param time when, UTC
     * @param holds whether nothing was changed since
     */
    public record Signature(SignOff signOff, String author, Instant time, boolean holds) {}

    /**
     * What was decided in an area.
     *
     * @param decided how many things, the analyst's own among them
     * @param things how many there are
     */
    public record Part(int decided, int things) {}

    /** Of a scene as a whole. */
    public ReviewSummary(String sceneId, int decided, int detections, Optional<Signature> signature) {
        this(
                sceneId,
                decided,
                detections,
                signature,
                signature.filter(Signature::holds).isPresent(),
                Map.of());
    }

    /** The same, area by area. */
    public ReviewSummary withAreas(Map<String, Part> parts) {
        return new ReviewSummary(sceneId, decided, detections, signature, signedOff, parts);
    }

    /** Whether all was decided, or signed off. */
    public boolean isComplete() {
        return signedOff || detections > 0 && decided >= detections;
    }

    /** Whose the counts of some areas together are; as the whole scene's, where one of them is not told of. */
    public CountBasis basis(Collection<String> names) {
        if (isComplete()) {
            return CountBasis.REVIEWED;
        }
        if (!areas.keySet().containsAll(names)) {
            return CountBasis.REVIEW_BEGUN;
        }
        int done = 0;
        int all = 0;
        for (Map.Entry<String, Part> area : areas.entrySet()) {
            if (names.contains(area.getKey())) {
                done += area.getValue().decided();
                all += area.getValue().things();
            }
        }
        return done == 0 ? CountBasis.DETECTOR : done < all ? CountBasis.REVIEW_BEGUN : CountBasis.REVIEWED;
    }
}

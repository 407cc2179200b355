package org.railcount.review;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.index.quadtree.Quadtree;
import org.railcount.model.Detection;
import org.railcount.model.LocalMetres;
import org.railcount.model.ReviewedDetection;

/** Finds a detection again by where it stands. Not thread-safe. */
final class Places {
    private record Place(String id, SameThing thing) {}

    private final Map<String, Place> known = new HashMap<>();
    private final Quadtree index = new Quadtree();
    private @Nullable LocalMetres scale;

    Places(Collection<ReviewedDetection> standing) {
        standing.forEach(d -> put(d.detection()));
    }

    void put(Detection detection) {
        remove(detection.id());
        Place place = new Place(detection.id(), thing(detection));
        known.put(place.id(), place);
        index.insert(place.thing().bounds(), place);
    }

    void remove(String id) {
        Place place = known.remove(id);
        if (place != null) {
            index.remove(place.thing().bounds(), place);
        }
    }

    /** Id of the detection that shares most with the wanted one, at least {@code least}. */
    @SuppressWarnings("unchecked")
    Optional<String> best(Detection wanted, double least, Predicate<String> among) {
        SameThing sought = thing(wanted);
        Optional<String> best = Optional.empty();
        double most = least;
        for (Place place : (List<Place>) index.query(sought.bounds())) {
            double share = among.test(place.id()) ? sought.share(place.thing()) : 0;
            if (share >= most) {
                most = share;
                best = Optional.of(place.id());
            }
        }
        return best;
    }

    private SameThing thing(Detection detection) {
        if (scale == null) {
            scale = LocalMetres.around(detection.outline().getCoordinate());
        }
        return new SameThing(detection, scale);
    }
}

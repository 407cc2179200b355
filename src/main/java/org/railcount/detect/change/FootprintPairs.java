package org.railcount.detect.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.railcount.model.Detection;
import org.railcount.model.Subject;

/** Things of two dates whose footprints say that they lie where they lay. */
public final class FootprintPairs {
    private FootprintPairs() {}

    /**
     * Pairs the things of two dates, one to one.
     *
     * @param colour whether both dates tell colours; else the look of cargo says nothing
     * @return the earlier date's thing to the later date's
     */
    public static Map<Detection, Detection> of(List<Detection> before, List<Detection> after, boolean colour) {
        List<Detection> old = new ArrayList<>(before);
        Map<Detection, Detection> pairs = new HashMap<>();
        for (Detection thing : after) {
            Optional<Detection> same =
                    old.stream().filter(o -> same(o, thing, colour)).findFirst();
            same.ifPresent(o -> {
                old.remove(o);
                pairs.put(o, thing);
            });
        }
        return pairs;
    }

    private static boolean same(Detection one, Detection other, boolean colour) {
        boolean looks = colour && one.subject() instanceof Subject.Cargo;
        return (!looks || one.subject().equals(other.subject())) && Overlap.same(one.outline(), other.outline());
    }
}

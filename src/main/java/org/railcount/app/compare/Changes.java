package org.railcount.app.compare;

import java.util.Map;
import org.railcount.detect.compare.DateComparison;
import org.railcount.detect.compare.Fate;

/** What is known of the changes between the two dates. */
public sealed interface Changes {
    /**
     * They were worked out.
     *
     * @param referenceFirst whether the reference is the earlier date
     */
    record Found(DateComparison comparison, boolean referenceFirst) implements Changes {
        Map<String, Fate> referenceFates() {
            return referenceFirst ? comparison.beforeFates() : comparison.afterFates();
        }

        Map<String, Fate> openFates() {
            return referenceFirst ? comparison.afterFates() : comparison.beforeFates();
        }
    }

    /** They cannot be told, for the reason given in one sentence; empty while they are being worked out. */
    record Untold(String sentence) implements Changes {}
}

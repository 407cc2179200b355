package org.railcount.detect.learn;

import org.railcount.detect.evaluate.Score;

/**
 * How one date was read by settings that were learnt on the other dates.
 *
 * @param date the date
 * @param scenes number of its scenes
 * @param before with the program's own settings
 * @param after with the learnt ones
 * @param errorBefore summed absolute count error of its scenes, before
 * @param errorAfter the same, after
 */
public record DateResult(String date, int scenes, Score before, Score after, int errorBefore, int errorAfter) {
    /** Wrong cars (false or missed) fewer than before; negative where there are more. */
    int saved() {
        return before.falseAlarms() + before.missed() - after.falseAlarms() - after.missed();
    }
}

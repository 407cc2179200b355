package org.railcount.detect.learn;

import java.util.List;
import java.util.Optional;
import org.railcount.detect.decode.DecodeSettings;
import org.railcount.detect.decode.LengthGroup;
import org.railcount.detect.decode.TuningNote;

/**
 * What was learnt for a site: steps away from the program's own settings.
 *
 * @param site name of the site
 * @param detector version of the detector that it was learnt with; it means nothing for another
 * @param dates reviewed dates that it was learnt on
 * @param occupiedScale factor on the weight of occupancy
 * @param biasShift added to every cell's log-odds
 * @param bonusShift added per car
 * @param lengths groups of car lengths to expect
 * @param worth what it is worth on dates that it was not learnt on
 */
public record SiteTuning(
        String site,
        String detector,
        List<String> dates,
        double occupiedScale,
        double biasShift,
        double bonusShift,
        List<LengthGroup> lengths,
        Worth worth) {

    /**
     * Figures by leaving out one date after another.
     *
     * @param f1Before with the program's own settings
     * @param f1After with the tuning
     * @param errorBefore mean absolute count error of a scene, before
     * @param errorAfter the same, after
     */
    public record Worth(double f1Before, double f1After, double errorBefore, double errorAfter) {}

    public SiteTuning {
        dates = List.copyOf(dates);
        lengths = List.copyOf(lengths);
    }

    /**
     * The settings that it stands for.
     *
     * @param id tells this tuning from any other
     */
    public DecodeSettings settings(String id) {
        DecodeSettings tuned = Knobs.apply(DecodeSettings.DEFAULT, occupiedScale, biasShift, bonusShift, lengths);
        return new DecodeSettings(
                tuned.weights(),
                tuned.occupiedBias(),
                tuned.lengths(),
                Optional.of(new TuningNote(id, dates.size(), worth.f1Before(), worth.f1After())));
    }
}

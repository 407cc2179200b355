package org.railcount.cli;

import org.railcount.timeline.Alert;
import picocli.CommandLine.Option;

/** From when on a date counts as above its baseline. */
final class AlertOptions {
    @Option(
            names = "--threshold",
            paramLabel = "TIMES",
            description =
                    "A date is listed as above its baseline where its count is more than so many times the earlier"
                            + " maximum, 0.1 to 100. Default: 1.")
    private double times = Alert.Threshold.ABOVE_MAXIMUM.timesMaximum();

    @Option(
            names = "--threshold-scenes",
            paramLabel = "N",
            description = "Scenes that such a baseline rests on at least. Default: 8.")
    private int scenes = Alert.Threshold.ABOVE_MAXIMUM.leastScenes();

    Alert.Threshold threshold() {
        try {
            return new Alert.Threshold(times, scenes);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}

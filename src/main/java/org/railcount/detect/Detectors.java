package org.railcount.detect;

import org.railcount.detect.box.BoxModel;
import org.railcount.detect.box.ModelReplaces;
import org.railcount.detect.box.ModelVotes;
import org.railcount.detect.decode.DecodeSettings;
import org.railcount.detect.learn.SiteTuningFile;
import org.railcount.model.DetectorSetup;

/** Makes the detectors that Railcount knows. Stateless. */
public final class Detectors {
    private Detectors() {}

    /**
     * Makes a detector.
     *
     * @throws DetectorException with one sentence for the user when a file that it needs cannot be used
     */
    public static Detector make(DetectorSetup setup) throws DetectorException {
        SecondOpinion opinion = SecondOpinion.NONE;
        if (setup.model().isPresent()) {
            BoxModel model = BoxModel.load(setup.model().get());
            opinion = switch (setup.use()) {
                case REPLACE -> new ModelReplaces(model);
                case VOTE -> new ModelVotes(model);
            };
        }
        DecodeSettings settings = setup.tuning().isPresent()
                ? SiteTuningFile.read(setup.tuning().get(), TrackGuidedDetector.VERSION)
                : DecodeSettings.DEFAULT;
        return new TrackGuidedDetector(settings, opinion);
    }
}

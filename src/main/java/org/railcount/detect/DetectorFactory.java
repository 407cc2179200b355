package org.railcount.detect;

import org.railcount.model.DetectorSetup;

/** Makes detectors. */
@FunctionalInterface
public interface DetectorFactory {
    /**
     * Makes a detector as it was asked for.
     *
     * @throws DetectorException with one sentence for the user when a file that it needs cannot be used
     */
    Detector make(DetectorSetup setup) throws DetectorException;
}

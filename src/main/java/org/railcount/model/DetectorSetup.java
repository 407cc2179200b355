package org.railcount.model;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Which detector counts.
 *
 * @param model the analyst's own box model, an ONNX file; empty for the built-in detector alone
 * @param use what the own model is for
 * @param tuning what was learnt from reviewed scenes of the site; empty for the program's own weights
 */
public record DetectorSetup(Optional<Path> model, ModelUse use, Optional<Path> tuning) {
    /** The built-in detector with its own weights. */
    public static final DetectorSetup BUILT_IN =
            new DetectorSetup(Optional.empty(), ModelUse.REPLACE, Optional.empty());

    /** What an own model does beside the built-in detector. */
    public enum ModelUse {
        /** Its cars are counted in place of the built-in detector's. */
        REPLACE,
        /** It raises or lowers the confidence of the built-in detector's cars and proposes further ones. */
        VOTE
    }
}

package org.railcount.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.railcount.model.DetectorSetup;
import picocli.CommandLine.Option;

/** Options that choose the detector. */
final class DetectorOptions {
    /** What {@code --model-mode} may say. */
    enum Mode {
        replace,
        vote
    }

    @Option(
            names = "--model",
            paramLabel = "FILE.onnx",
            description =
                    "Oriented-box model of your own (YOLO-OBB layout); FILE.onnx.json beside it tells its classes.")
    private @Nullable Path model;

    @Option(
            names = "--model-mode",
            paramLabel = "MODE",
            description = "replace: count the model's boxes instead of the built-in detector's cars (the default);"
                    + " vote: let the model raise or lower the confidence of the built-in detector's cars.")
    private @Nullable Mode mode;

    @Option(
            names = "--tuning",
            paramLabel = "FILE",
            description = "What 'railcount learn' wrote for this site; without it the program's own settings are used.")
    private @Nullable Path tuning;

    /** The detector that the options ask for. */
    DetectorSetup setup() {
        if (model == null && mode != null) {
            throw new UsageException("--model-mode needs --model, which names the model's file");
        }
        return new DetectorSetup(
                Optional.ofNullable(model),
                mode == Mode.vote ? DetectorSetup.ModelUse.VOTE : DetectorSetup.ModelUse.REPLACE,
                Optional.ofNullable(tuning));
    }
}

package org.railcount.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.railcount.export.ChartCaptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What an author puts around a chart or a figure, which has a caption. */
final class CaptionOptions {
    @Mixin
    private final CreditOptions credits = new CreditOptions();

    @Option(names = "--caption", paramLabel = "TEXT", description = "What to add to the caption.")
    private @Nullable String caption;

    /** Title, and caption, source and licence at the foot. */
    ChartCaptions captions() {
        return credits.captions(caption());
    }

    /** The same without the caption, for what puts that elsewhere. */
    ChartCaptions credits() {
        return credits.captions(Optional.empty());
    }

    Optional<String> caption() {
        return Optional.ofNullable(caption);
    }
}

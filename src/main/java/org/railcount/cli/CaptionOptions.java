package org.railcount.cli;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.railcount.export.ChartCaptions;
import picocli.CommandLine.Option;

/** What an author puts around a figure or a report. */
final class CaptionOptions {
    @Option(names = "--title", paramLabel = "TEXT", description = "Instead of the title that is made up.")
    private @Nullable String title;

    @Option(names = "--caption", paramLabel = "TEXT", description = "What to add to the caption.")
    private @Nullable String caption;

    @Option(names = "--source", paramLabel = "TEXT", description = "Source line, for example whose imagery it is.")
    private @Nullable String source;

    @Option(names = "--licence", paramLabel = "TEXT", description = "Licence line.")
    private @Nullable String licence;

    /** Title, and caption, source and licence at the foot. */
    ChartCaptions captions() {
        return with(caption, source, licence);
    }

    /** The same without the caption, for what puts that elsewhere. */
    ChartCaptions credits() {
        return with(source, licence);
    }

    private ChartCaptions with(@Nullable String... notes) {
        return new ChartCaptions(
                Optional.ofNullable(title),
                Stream.of(notes).flatMap(Stream::ofNullable).toList());
    }

    Optional<String> caption() {
        return Optional.ofNullable(caption);
    }
}

package org.railcount.cli;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.railcount.export.ChartCaptions;
import picocli.CommandLine.Option;

/** What an author puts around a chart, a figure or a report. */
final class CreditOptions {
    @Option(names = "--title", paramLabel = "TEXT", description = "Instead of the title that is made up.")
    private @Nullable String title;

    @Option(names = "--source", paramLabel = "TEXT", description = "Source line, for example whose imagery it is.")
    private @Nullable String source;

    @Option(names = "--licence", paramLabel = "TEXT", description = "Licence line.")
    private @Nullable String licence;

    /**
     * The title, and source and licence at the foot.
     *
     * @param before what stands at the foot before them
     */
    ChartCaptions captions(Optional<String> before) {
        return new ChartCaptions(
                Optional.ofNullable(title),
                Stream.concat(before.stream(), Stream.of(source, licence).flatMap(Stream::ofNullable))
                        .toList());
    }
}

package org.railcount.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.railcount.export.AlertsCsv;
import org.railcount.export.ChartFiles;
import org.railcount.export.ChartSheet;
import org.railcount.export.ChartTheme;
import org.railcount.export.TimelineCsv;
import org.railcount.model.CountedScene;
import org.railcount.model.ReviewSummary;
import org.railcount.project.CountsFile;
import org.railcount.project.ProjectException;
import org.railcount.project.ReviewFile;
import org.railcount.timeline.Alert;
import org.railcount.timeline.CountSeries;
import org.railcount.timeline.CountedAreas;
import org.railcount.timeline.DateSpan;
import org.railcount.timeline.LookBack;
import org.railcount.timeline.Measure;
import org.railcount.timeline.TimelineModel;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws the timeline from a table of counts. */
@Command(
        name = "chart",
        header = "Draw a table of counts over time as SVG, PNG or PDF, with the data behind it as CSV.",
        description = {
            "The chart says by itself how many scenes it rests on, whose counts they are, and what is"
                    + " simulated or published by others. Each count is set against the years before it."
        },
        sortOptions = false,
        exitCodeList = {
            "0:the chart was written",
            "1:a file could not be written",
            "2:wrong usage or a file that cannot be read"
        },
        footer = {
            "  railcount chart --site sample-imagery/site.geojson --counted out chart.pdf chart.png",
            "  railcount chart --site site.geojson --counts out/counts.csv --from 2022 \\",
            "      --size column --dpi 300 --source \"Imagery: …\" fig2.png"
        })
final class ChartCommand implements Callable<Integer> {
    /** Tables that analyze or the window's export writes beside the counts; a chart's data must not take their place. */
    private static final List<String> RESULTS =
            List.of("counts.csv", "counts-reviewed.csv", "review.csv", "judgements.csv", "changes.csv");

    /** Colours of a figure. */
    enum Theme {
        LIGHT(ChartTheme.LIGHT),
        PRINT(ChartTheme.PRINT),
        DARK(ChartTheme.DARK);

        private final ChartTheme colours;

        Theme(ChartTheme colours) {
            this.colours = colours;
        }
    }

    @Mixin
    private final Warnings warnings = new Warnings();

    @Option(names = "--site", required = true, paramLabel = "SITE", description = "Site file (GeoJSON).")
    @SuppressWarnings("NullAway.Init")
    private Path siteFile;

    @ArgGroup(multiplicity = "1")
    private final Table table = new Table();

    /** Where the counts stand. */
    static final class Table {
        @Option(
                names = "--counts",
                required = true,
                paramLabel = "FILE",
                description = "counts.csv as analyze writes it.")
        private @Nullable Path file;

        @Option(
                names = "--counted",
                required = true,
                paramLabel = "DIR",
                description =
                        "The folder that analyze or the window's export wrote: its counts, as reviewed where they were.")
        private @Nullable Path folder;

        Path path() {
            return folder == null ? Objects.requireNonNull(file) : new AnalyzedFolder(folder).table();
        }
    }

    @Parameters(
            arity = "1..*",
            paramLabel = "OUT",
            description =
                    "Files to write; the ending says what: .svg, .png or .pdf. Beside the first lies the data, as .csv.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> outputs;

    @Option(names = "--area", paramLabel = "NAME", description = "One area; without it, all areas added up.")
    private @Nullable String area;

    @Option(
            names = "--series",
            defaultValue = "railcars",
            paramLabel = "COLUMN",
            description =
                    "What is drawn, as the columns of the table are called: railcars; boxcars, gondolas, flatcars, tanks,"
                            + " hoppers, locomotives, coaches, unknown_railcars; covered_railcars, trains, longest_train_m,"
                            + " total_train_m, cargo_area_m2, cargo_pieces, ships, longest_ship_m. Default: railcars.")
    @SuppressWarnings("NullAway.Init")
    private String column;

    @Option(names = "--stacked", description = "Draws the railcars by type, one on the other.")
    private boolean stacked;

    @Option(
            names = "--review",
            paramLabel = "FILE",
            description =
                    "review.csv as the window's export writes it: which of the counts an analyst reviewed. Taken by"
                            + " itself where it lies beside counts-reviewed.csv.")
    private @Nullable Path review;

    @Option(names = "--from", paramLabel = "DATE", description = "First day, month or year shown, as in 2022-03.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DATE", description = "Last day, month or year shown.")
    private @Nullable String to;

    @Option(
            names = "--years",
            defaultValue = "5",
            paramLabel = "N",
            description = "How many years the baseline looks back. Default: ${DEFAULT-VALUE}.")
    private int years;

    @Option(
            names = "--size",
            defaultValue = "PAGE",
            description = "column, page or slide. Default: page.",
            paramLabel = "SIZE")
    @SuppressWarnings("NullAway.Init")
    private ChartSheet.Format format;

    @Option(
            names = "--theme",
            defaultValue = "LIGHT",
            description = "light, print (black and greys) or dark. Default: light.",
            paramLabel = "THEME")
    @SuppressWarnings("NullAway.Init")
    private Theme theme;

    @Option(
            names = "--dpi",
            defaultValue = "192",
            paramLabel = "N",
            description = "Pixels to the inch of a PNG, 36 to 1200. Default: ${DEFAULT-VALUE}.")
    private int dpi;

    @Option(
            names = "--alerts",
            paramLabel = "FILE",
            description = "Also writes the dates above the baseline before them, as .csv.")
    private @Nullable Path alertsFile;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private AlertOptions alerts;

    @Mixin
    private final CaptionOptions words = new CaptionOptions();

    @Override
    public Integer call() throws IOException {
        WatchedSite watched = WatchedSite.read(siteFile, warnings::tell);
        TimelineModel model = model(watched, table.path());
        ChartSheet sheet = sheet();
        FigureOutputs.check(outputs, "a chart", "svg", "png", "pdf");
        Path data = data(outputs.get(0));
        requireApart(data);
        Alert.Threshold threshold = alerts.threshold();
        for (Path output : outputs) {
            ChartFiles.write(output, model, sheet);
        }
        if (alertsFile != null) {
            AlertsCsv.write(alertsFile, List.of(model.series()), model.window(), threshold);
        }
        TimelineCsv.write(data, model);
        return 0;
    }

    /** Where the data of a chart lie. */
    private static Path data(Path chart) {
        String name = String.valueOf(chart.getFileName());
        return chart.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".csv");
    }

    private void requireApart(Path data) {
        List<Path> written = new ArrayList<>(outputs);
        written.add(data);
        if (alertsFile != null) {
            OutputFile.requireFolder(alertsFile);
            written.add(alertsFile);
        }
        Path counts = table.path();
        List<Path> read = new ArrayList<>(List.of(siteFile, counts));
        RESULTS.forEach(name -> read.add(counts.resolveSibling(name)));
        OutputFile.requireApart(written, read.toArray(Path[]::new));
    }

    private ChartSheet sheet() {
        try {
            return new ChartSheet(format, theme.colours, words.captions(), dpi);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private TimelineModel model(WatchedSite watched, Path counts) {
        List<CountedScene> scenes;
        LookBack window;
        Measure measure = Measure.ofColumn(column)
                .orElseThrow(() -> new UsageException("--series " + column + " is not one of "
                        + Stream.of(Measure.values()).map(Measure::column).collect(Collectors.joining(", "))));
        if (stacked && measure != Measure.RAILCARS) {
            throw new UsageException("--stacked draws railcars by type; leave --series " + column + " out");
        }
        try {
            scenes = CountsFile.read(counts, reviews(counts));
            window = new LookBack(years);
        } catch (ProjectException | IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
        List<String> areas = area == null
                ? CountedAreas.toAddUp(watched.site(), measure)
                : List.of(watched.area(area).name());
        if (scenes.stream()
                .flatMap(scene -> scene.counts().stream())
                .noneMatch(count -> areas.contains(count.area()))) {
            warnings.tell(counts + " has no count of " + String.join(", ", areas) + ": the chart is empty.");
        }
        CountSeries series = CountSeries.ofSite(
                watched.site(),
                Optional.ofNullable(area).map(name -> watched.area(name).name()),
                measure,
                scenes);
        if (!series.lookedFor()) {
            warnings.tell(measure.notLookedFor());
        }
        TimelineModel model = TimelineModel.of(watched.site(), series, window)
                .stacked(stacked)
                .withPublished(watched.site(), Optional.ofNullable(area), watched.observations())
                .withEvents(watched.events());
        return model.withView(view(model, counts));
    }

    /** How far scenes were reviewed, by scene. */
    private Map<String, ReviewSummary> reviews(Path counts) throws ProjectException {
        if (review != null) {
            return ReviewFile.read(review);
        }
        Path beside = counts.resolveSibling("review.csv");
        boolean reviewedCounts = String.valueOf(counts.getFileName()).equals("counts-reviewed.csv");
        return reviewedCounts && Files.isRegularFile(beside) ? ReviewFile.read(beside) : Map.of();
    }

    /** The days asked for; where only one end is given, the series gives the other. */
    private Optional<DateSpan> view(TimelineModel model, Path counts) {
        if (from == null && to == null) {
            return Optional.empty();
        }
        DayRange days = new DayRange(Optional.ofNullable(from), Optional.ofNullable(to));
        return Optional.of(days.within(model.span(), counts + " has no dated scene"));
    }
}

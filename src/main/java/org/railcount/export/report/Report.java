package org.railcount.export.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.railcount.export.ChartCaptions;
import org.railcount.model.Site;
import org.railcount.timeline.DateSpan;
import org.railcount.timeline.TimelineModel;

/**
 * All that a report holds. Immutable.
 *
 * @param site the place
 * @param days the days that it is about
 * @param timeline the counts, looking at those days
 * @param scenes the scenes of those days, by date
 * @param undated how many scenes have no date and so no place in it
 * @param figures pictures of dates
 * @param missing sentences on what could not be shown, such as a figure without its image
 * @param captions what the author puts around it: a title, sentences at the end
 * @param made when it was made
 */
public record Report(
        Site site,
        DateSpan days,
        TimelineModel timeline,
        List<ReportScene> scenes,
        int undated,
        List<ReportFigure> figures,
        List<String> missing,
        ChartCaptions captions,
        Instant made) {
    public Report {
        scenes = List.copyOf(scenes);
        figures = List.copyOf(figures);
        missing = List.copyOf(missing);
    }

    /** What it is called. */
    public String title() {
        Optional<String> own = captions.title();
        return own.orElseGet(() -> "Railcars at " + site.name());
    }
}

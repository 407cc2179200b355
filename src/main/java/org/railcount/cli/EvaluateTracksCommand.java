package org.railcount.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.railcount.detect.propose.ProposalScore;
import org.railcount.model.Site;
import org.railcount.model.Track;
import org.railcount.model.Zone;
import org.railcount.project.ProjectException;
import org.railcount.project.SiteFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code railcount evaluate-tracks}: proposed tracks against a site's. */
@Command(
        name = "evaluate-tracks",
        header = "Set proposed tracks against a site's tracks, by length.",
        description = {
            "Found is the share of true length within 1 m of a proposal; false is the share of proposed"
                    + " length farther than 1 m from every true track."
        },
        footer = {
            "  railcount evaluate-tracks --site site.geojson --proposals tracks.geojson",
            "  railcount evaluate-tracks --site site.geojson --proposals tracks.geojson --split test"
        })
final class EvaluateTracksCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--site", required = true, paramLabel = "SITE", description = "Site file with the true tracks.")
    @SuppressWarnings("NullAway.Init")
    private Path siteFile;

    @Option(names = "--proposals", required = true, paramLabel = "FILE", description = "What propose-tracks wrote.")
    @SuppressWarnings("NullAway.Init")
    private Path proposals;

    @Option(names = "--split", paramLabel = "NAME", description = "Only tracks with this split, for example test.")
    private @Nullable String split;

    @Option(
            names = "--leave-out",
            paramLabel = "FILE",
            description = "Site file whose ignore zones do not count, such as switch ladders that were not labelled.")
    private @Nullable Path leaveOut;

    @Override
    public Integer call() throws ProjectException {
        Site truth = SiteFile.read(siteFile);
        if (truth.tracks().isEmpty()) {
            throw new UsageException(siteFile + " has no tracks to compare with");
        }
        List<LineString> proposed = SiteFile.read(proposals).tracks().stream()
                .map(Track::centreline)
                .toList();
        List<Polygon> out = leaveOut == null
                ? List.of()
                : SiteFile.read(leaveOut).zones(Zone.Kind.IGNORE).stream()
                        .map(Zone::boundary)
                        .toList();
        ProposalScore score = ProposalScore.of(proposed, truth.tracks(), Optional.ofNullable(split), out);
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "true %.0f m, found %.1f %%; proposed %.0f m in %d tracks, false %.1f %%%n",
                        score.trueM(),
                        100 * score.recall(),
                        score.proposedM(),
                        proposed.size(),
                        100 * score.falseShare());
        spec.commandLine().getOut().flush();
        return 0;
    }
}

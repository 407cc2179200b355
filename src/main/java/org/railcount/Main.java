package org.railcount;

import org.railcount.app.AppLauncher;
import org.railcount.app.bench.ChartBench;
import org.railcount.app.bench.DayBench;
import org.railcount.app.bench.StartBench;
import org.railcount.app.bench.ViewerBench;
import org.railcount.cli.RailcountCli;
import org.railcount.cli.Version;
import org.railcount.detect.Detectors;
import org.railcount.imagery.GeoTiffScenes;
import org.railcount.imagery.metadata.AcquisitionReader;

/** Starts Railcount: the only place that knows every part. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        if (Version.isAllThatIsAsked(args)) {
            System.out.println(Version.line());
            return;
        }
        System.exit(new RailcountCli(new GeoTiffScenes(new AcquisitionReader()), Detectors::make, AppLauncher::launch)
                .measuring(
                        ViewerBench::run,
                        (project, out) -> StartBench.run(project, Main.class, out),
                        DayBench::run,
                        ChartBench::run)
                .run(args));
    }
}

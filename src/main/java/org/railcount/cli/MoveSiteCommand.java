package org.railcount.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.model.GroundMove;
import org.railcount.project.ProjectException;
import org.railcount.project.SiteFile;
import org.railcount.simulate.world.UtmZone;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code railcount move-site}: moves a site, and labels that belong to it, on the ground, so that how well scenes are brought
 * onto displaced tracks can be measured.
 */
@Command(
        name = "move-site",
        hidden = true,
        header = "Write a site moved on the ground, to measure how well scenes are brought onto displaced tracks.",
        description = {
            "Everything in SITE is turned and stretched about the middle of the box around its tracks,"
                    + " then shifted. Give the labels too, so that what is found on the moved tracks can be scored"
                    + " against them."
        },
        footer = "  railcount move-site --east 4 site.geojson moved.geojson")
final class MoveSiteCommand implements Callable<Integer> {
    private static final JsonMapper MAPPER = new JsonMapper();

    @Option(names = "--east", paramLabel = "M", description = "Shift, metres.")
    private double east;

    @Option(names = "--north", paramLabel = "M", description = "Shift, metres.")
    private double north;

    @Option(names = "--rotate", paramLabel = "DEG", description = "Turn, degrees counter-clockwise.")
    private double rotate;

    @Option(names = "--scale", paramLabel = "S", description = "Stretch; 1 keeps lengths.")
    private double scale = 1;

    @Option(names = "--truth", paramLabel = "TRUTH", description = "Labels to be moved along.")
    private @Nullable Path truth;

    @Option(names = "--truth-out", paramLabel = "OUT", description = "Where the moved labels go.")
    private @Nullable Path truthOut;

    @Parameters(paramLabel = "SITE", index = "0", description = "Site file (GeoJSON).")
    @SuppressWarnings("NullAway.Init")
    private Path site;

    @Parameters(paramLabel = "OUT", index = "1", description = "Where the moved site goes.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Override
    public Integer call() throws IOException, ProjectException {
        if ((truth == null) != (truthOut == null)) {
            throw new UsageException("--truth and --truth-out belong together");
        }
        if (!(scale > 0)) {
            throw new UsageException("--scale must be above zero; 1 keeps lengths");
        }
        Coordinate centre = SiteFile.read(site).centre();
        Mover mover = new Mover(
                new UtmZone((int) Math.floor((centre.x + 180) / 6) + 1),
                new GroundMove(east, north, rotate, scale, centre.x, centre.y));
        mover.move(site, out);
        if (truth != null && truthOut != null) {
            mover.move(truth, truthOut);
        }
        return 0;
    }

    private record Mover(UtmZone zone, GroundMove move) {
        void move(Path from, Path to) throws IOException {
            JsonNode root = MAPPER.readTree(Files.readAllBytes(from));
            for (JsonNode feature : root.path("features")) {
                positions(feature.path("geometry").path("coordinates"));
            }
            Files.write(to, MAPPER.writeValueAsBytes(root));
        }

        private void positions(JsonNode coordinates) {
            if (!(coordinates instanceof ArrayNode list) || list.isEmpty()) {
                return;
            }
            if (!list.get(0).isNumber()) {
                list.forEach(this::positions);
                return;
            }
            Coordinate pivot = utm(move.pivotLon(), move.pivotLat());
            Coordinate at = utm(list.get(0).asDouble(), list.get(1).asDouble());
            Coordinate moved = move.apply(at.x, at.y, pivot);
            double[] lonLat = zone.unproject(moved.x, moved.y);
            list.set(0, DoubleNode.valueOf(lonLat[0]));
            list.set(1, DoubleNode.valueOf(lonLat[1]));
        }

        private Coordinate utm(double lon, double lat) {
            double[] utm = zone.project(lon, lat);
            return new Coordinate(utm[0], utm[1]);
        }
    }
}

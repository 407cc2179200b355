package org.railcount.simulate.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.railcount.model.Subject;
import org.railcount.simulate.SimulatedScene;
import org.railcount.simulate.TruthItem;
import org.railcount.simulate.world.Footprint;
import org.railcount.simulate.yard.YardPlan;

/**
 * Writes what is truly there: polygons of the ground footprints in the site's true frame, not shifted by the scene's
 * geolocation error, which is given beside them.
 */
public final class TruthFile {
    private TruthFile() {}

    /**
     * The GeoJSON file of one scene.
     *
     * @param split "tune" or "test"
     */
    public static byte[] encode(YardPlan plan, SimulatedScene scene, String stem, String split) {
        ObjectNode root = GeoJson.collection();
        root.set("railcount_truth", summary(plan, scene, stem, split));
        GeoJson json = new GeoJson(plan.frame());
        ArrayNode features = root.putArray("features");
        for (TruthItem item : scene.truth()) {
            ObjectNode properties = properties(item);
            properties.put("split", split);
            features.add(json.polygon(Arrays.asList(item.footprint().corners()), properties));
        }
        return GeoJson.bytes(root);
    }

    private static ObjectNode summary(YardPlan plan, SimulatedScene scene, String stem, String split) {
        ObjectNode summary = GeoJson.object();
        summary.put("simulated", true);
        summary.put("scene", stem);
        summary.put("acquired", scene.conditions().acquired().toString());
        summary.put("split", split);
        summary.put("offset_east_m", GeoJson.rounded(scene.conditions().offsetEastM(), 2));
        summary.put("offset_north_m", GeoJson.rounded(scene.conditions().offsetNorthM(), 2));
        summary.put("pixel_m", GeoJson.rounded(scene.conditions().sensor().pixelM(), 3));
        summary.put("sun_azimuth_deg", GeoJson.rounded(scene.sun().azimuthDeg(), 2));
        summary.put("sun_elevation_deg", GeoJson.rounded(scene.sun().elevationDeg(), 2));
        summary.put("incidence_deg", GeoJson.rounded(scene.conditions().view().incidenceDeg(), 2));
        summary.put(
                "satellite_azimuth_deg",
                GeoJson.rounded(scene.conditions().view().azimuthDeg(), 2));
        summary.put("frame", "footprints lie where the things truly stand; the scene shows them shifted by the offset");
        ObjectNode hidden = summary.putObject("hidden_track_m");
        scene.hidden().forEach((track, stretches) -> {
            ArrayNode list = hidden.putArray(track);
            for (double[] stretch : stretches) {
                list.addArray().add(stretch[0]).add(stretch[1]);
            }
        });
        ObjectNode areas = summary.putObject("areas");
        for (YardPlan.NamedRing area : plan.areas()) {
            TruthTally tally = tally(scene, area.name());
            ObjectNode counts = areas.putObject(area.name());
            counts.put("usable_fraction", GeoJson.rounded(scene.usable().getOrDefault(area.name(), 0.0), 3));
            counts.put("railcars", tally.railcars());
            counts.put("railcars_visible", tally.visibleRailcars());
            counts.put("covered_railcars", tally.covered());
            counts.put("trains", tally.trains());
            counts.put("longest_train_m", GeoJson.rounded(tally.longestTrainM(), 1));
            counts.put("total_train_m", GeoJson.rounded(tally.totalTrainM(), 1));
            counts.put("cargo_pieces", tally.cargoPieces());
            counts.put("cargo_area_m2", GeoJson.rounded(tally.cargoAreaM2(), 1));
            counts.put("ships", tally.ships());
            counts.put("longest_ship_m", GeoJson.rounded(tally.longestShipM(), 1));
        }
        return summary;
    }

    static TruthTally tally(SimulatedScene scene, String area) {
        List<TruthItem> inside = scene.truth().stream()
                .filter(item -> item.area().filter(area::equals).isPresent())
                .toList();
        return TruthTally.of(inside);
    }

    private static ObjectNode properties(TruthItem item) {
        ObjectNode properties = GeoJson.object();
        Subject subject = item.subject();
        if (subject instanceof Subject.Railcar car) {
            properties.put("kind", "railcar");
            properties.put("type", car.type().name().toLowerCase(Locale.ROOT));
            properties.put("covered", car.covered());
        } else if (subject instanceof Subject.Cargo cargo) {
            properties.put("kind", "cargo");
            properties.put("type", cargo.type().name().toLowerCase(Locale.ROOT));
        } else {
            properties.put("kind", "ship");
        }
        item.track().ifPresent(track -> properties.put("track", track));
        item.string().ifPresent(string -> properties.put("string", string));
        item.area().ifPresent(area -> properties.put("area", area));
        Footprint print = item.footprint();
        properties.put("visible_fraction", GeoJson.rounded(item.visibleFraction(), 2));
        properties.put("length_m", GeoJson.rounded(2 * print.halfLength(), 2));
        properties.put("width_m", GeoJson.rounded(2 * print.halfWidth(), 2));
        properties.put("area_m2", GeoJson.rounded(print.area(), 1));
        return properties;
    }
}

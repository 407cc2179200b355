package org.railcount.simulate.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.railcount.simulate.world.TrackPath;
import org.railcount.simulate.yard.YardPlan;

/** Writes a yard as a Railcount site file. */
public final class SiteGeoJson {
    private static final double VERTEX_SPACING_M = 8;

    private SiteGeoJson() {}

    public static byte[] encode(YardPlan plan) {
        GeoJson json = new GeoJson(plan.frame());
        ObjectNode root = GeoJson.collection();
        ObjectNode railcount = GeoJson.object();
        railcount.put("name", plan.name());
        railcount.put("time_zone", plan.timeZone());
        railcount.put("simulated", true);
        // The published figures that the timeline shows beside the simulated counts, never mixed with them.
        railcount.putArray("facilities").add("Tumangang Rail Facility");
        root.set("railcount", railcount);
        ArrayNode features = root.putArray("features");
        plan.areas().forEach(area -> features.add(json.polygon(area.ring(), role("area", area.name()))));
        for (TrackPath track : plan.tracks()) {
            if (track.usableTo() - track.usableFrom() > 20) {
                ObjectNode properties = role("track", track.name());
                properties.put("gauge_mm", 1435);
                features.add(json.line(centreline(track), properties));
            }
        }
        for (YardPlan.CargoZone zone : plan.cargoZones()) {
            features.add(json.polygon(Arrays.asList(zone.footprint().corners()), role("cargo_zone", zone.name())));
        }
        plan.water().forEach(zone -> features.add(json.polygon(zone.ring(), role("water", zone.name()))));
        plan.ignore().forEach(zone -> features.add(json.polygon(zone.ring(), role("ignore", zone.name()))));
        return GeoJson.bytes(root);
    }

    private static ObjectNode role(String role, String name) {
        ObjectNode properties = GeoJson.object();
        properties.put("role", role);
        properties.put("name", name);
        return properties;
    }

    private static List<double[]> centreline(TrackPath track) {
        double length = track.usableTo() - track.usableFrom();
        int steps = (int) Math.ceil(length / VERTEX_SPACING_M);
        List<double[]> line = new ArrayList<>();
        for (int k = 0; k <= steps; k++) {
            line.add(track.at(track.usableFrom() + length * k / steps));
        }
        return line;
    }
}

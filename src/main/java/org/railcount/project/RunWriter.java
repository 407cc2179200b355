package org.railcount.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.railcount.model.AreaCount;
import org.railcount.model.Detection;
import org.railcount.model.DetectionRun;
import org.railcount.model.RailcarType;
import org.railcount.model.Registration;
import org.railcount.model.Subject;
import org.railcount.model.Train;

/** Writes a detection run as JSON; {@link RunReader} reads it back without loss. */
final class RunWriter {
    /** Goes up when a reader of before could misread the file. */
    static final int FORMAT = 1;

    private RunWriter() {}

    static byte[] json(Path file, DetectionRun run) throws ProjectException {
        return json(file, run, Map.of());
    }

    /** @param more further members, which stand before those of the run */
    static byte[] json(Path file, DetectionRun run, Map<String, String> more) throws ProjectException {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("format", FORMAT);
        root.putAll(more);
        root.put("scene", run.sceneId());
        root.put("scene_hash", run.sceneHash());
        root.put("site_hash", run.siteHash());
        root.put("detector", run.detector());
        root.put("parameters", new TreeMap<>(run.parameters()));
        root.put("registration", registration(run.registration()));
        root.put(
                "detections",
                run.detections().stream().map(RunWriter::detection).toList());
        root.put("trains", run.trains().stream().map(RunWriter::train).toList());
        root.put("counts", run.counts().stream().map(RunWriter::count).toList());
        run.problem().ifPresent(problem -> root.put("problem", problem));
        run.seconds().ifPresent(seconds -> root.put("seconds", seconds));
        try {
            String json = JsonObjectFile.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
            return json.getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new ProjectException(
                    JsonObjectFile.name(file) + ": the run cannot be written as JSON (" + e.getOriginalMessage() + ").",
                    e);
        }
    }

    private static Map<String, Object> registration(Registration registration) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("east_m", registration.eastM());
        object.put("north_m", registration.northM());
        object.put("runner_up_ratio", registration.runnerUpRatio());
        object.put("trusted", registration.trusted());
        object.put("applied", registration.applied());
        object.put("basis", spelt(registration.basis()));
        registration.residualM().ifPresent(residual -> object.put("residual_m", residual));
        object.put("rotation_deg", registration.move().rotationDeg());
        object.put("scale", registration.move().scale());
        if (!registration.move().isShift()) {
            object.put(
                    "pivot",
                    List.of(registration.move().pivotLon(), registration.move().pivotLat()));
        }
        return object;
    }

    static Map<String, Object> detection(Detection detection) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", detection.id());
        Subject subject = detection.subject();
        if (subject instanceof Subject.Railcar railcar) {
            object.put("kind", "railcar");
            object.put("type", spelt(railcar.type()));
            object.put("covered", railcar.covered());
        } else if (subject instanceof Subject.Cargo cargo) {
            object.put("kind", "cargo");
            object.put("type", spelt(cargo.type()));
        } else {
            object.put("kind", "ship");
        }
        object.put("confidence", detection.confidence());
        detection.track().ifPresent(track -> object.put("track", track));
        object.put("length_m", detection.lengthM());
        object.put("width_m", detection.widthM());
        object.put("area_m2", detection.areaM2());
        object.put("outline", rings(detection.outline()));
        return object;
    }

    /** The rings as they are: turning them round, as GeoJSON asks, would lose which edge runs along the track. */
    private static List<Object> rings(Polygon polygon) {
        List<Object> rings = new ArrayList<>();
        rings.add(ring(polygon.getExteriorRing()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(ring(polygon.getInteriorRingN(i)));
        }
        return rings;
    }

    private static List<Object> ring(LinearRing ring) {
        List<Object> positions = new ArrayList<>();
        for (Coordinate c : ring.getCoordinates()) {
            positions.add(List.of(c.x, c.y));
        }
        return positions;
    }

    private static Map<String, Object> train(Train train) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("track", train.track());
        object.put("area", train.area());
        object.put("length_m", train.lengthM());
        object.put("cars", train.cars());
        return object;
    }

    private static Map<String, Object> count(AreaCount count) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("area", count.area());
        object.put("railcars", count.railcars().best());
        object.put("railcars_low", count.railcars().low());
        object.put("railcars_high", count.railcars().high());
        object.put("trains", count.trains());
        object.put("longest_train_m", count.longestTrainM());
        object.put("total_train_m", count.totalTrainM());
        object.put("covered_railcars", count.coveredRailcars());
        object.put("cargo_pieces", count.cargoPieces());
        object.put("cargo_area_m2", count.cargoAreaM2());
        object.put("ships", count.ships());
        object.put("longest_ship_m", count.longestShipM());
        object.put("usable_fraction", count.usableFraction());
        object.put("status", spelt(count.status()));
        object.put("types", types(count.types().railcars()));
        object.put("covered_types", types(count.types().covered()));
        object.put("container_rows", count.containers().rows());
        object.put("container_area_m2", count.containers().areaM2());
        object.put("longest_container_row_m", count.containers().longestM());
        return object;
    }

    private static Map<String, Object> types(Map<RailcarType, Integer> numbers) {
        Map<String, Object> object = new LinkedHashMap<>();
        new TreeMap<>(numbers).forEach((type, number) -> object.put(spelt(type), number));
        return object;
    }

    static String spelt(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

package org.railcount.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.railcount.model.AreaCount;
import org.railcount.model.ContainerRows;
import org.railcount.model.CountRange;
import org.railcount.model.CountStatus;
import org.railcount.model.Detection;
import org.railcount.model.DetectionRun;
import org.railcount.model.RailcarType;
import org.railcount.model.Train;
import org.railcount.model.TypeTotals;

/** The {@code railcount} member of a detections file: everything of a run that is not a detection. */
final class RunJson {
    private RunJson() {}

    static ObjectNode of(DetectionRun run) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("scene", run.sceneId());
        json.put("scene_sha256", run.sceneHash());
        json.put("site_sha256", run.siteHash());
        json.put("detector", run.detector());
        ObjectNode parameters = json.putObject("parameters");
        new TreeMap<>(run.parameters()).forEach(parameters::put);
        json.set("registration", RegistrationJson.of(run.registration()));
        ArrayNode counts = json.putArray("counts");
        run.counts().forEach(count -> addCount(counts.addObject(), count));
        ArrayNode trains = json.putArray("trains");
        run.trains().forEach(train -> addTrain(trains.addObject(), train));
        run.problem().ifPresent(problem -> json.put("problem", problem));
        run.seconds().ifPresent(seconds -> json.put("seconds", Math.round(seconds * 1000) / 1000.0));
        return json;
    }

    private static void addCount(ObjectNode json, AreaCount count) {
        json.put("area", count.area());
        json.put("railcars", count.railcars().best());
        json.put("railcars_low", count.railcars().low());
        json.put("railcars_high", count.railcars().high());
        json.put("trains", count.trains());
        json.put("longest_train_m", count.longestTrainM());
        json.put("total_train_m", count.totalTrainM());
        json.put("covered_railcars", count.coveredRailcars());
        json.put("cargo_pieces", count.cargoPieces());
        json.put("cargo_area_m2", count.cargoAreaM2());
        json.put("ships", count.ships());
        json.put("longest_ship_m", count.longestShipM());
        json.put("usable_fraction", count.usableFraction());
        json.put("status", count.status().name().toLowerCase(Locale.ROOT));
        addTypes(json.putObject("types"), count.types().railcars());
        addTypes(json.putObject("covered_types"), count.types().covered());
        json.put("container_rows", count.containers().rows());
        json.put("container_area_m2", count.containers().areaM2());
        json.put("longest_container_row_m", count.containers().longestM());
    }

    private static void addTypes(ObjectNode json, Map<RailcarType, Integer> numbers) {
        new TreeMap<>(numbers).forEach((type, number) -> json.put(type.name().toLowerCase(Locale.ROOT), number));
    }

    private static Map<RailcarType, Integer> readTypes(JsonNode json) {
        Map<RailcarType, Integer> numbers = new EnumMap<>(RailcarType.class);
        json.properties()
                .forEach(entry -> numbers.put(
                        DetectionJson.constant(RailcarType.class, entry.getKey()),
                        entry.getValue().asInt()));
        return numbers;
    }

    private static void addTrain(ObjectNode json, Train train) {
        json.put("track", train.track());
        json.put("area", train.area());
        json.put("length_m", train.lengthM());
        json.put("cars", train.cars());
    }

    /** The run that the member and the detections beside it describe; what the member lacks is left empty. */
    static DetectionRun read(JsonNode json, List<Detection> detections) {
        Map<String, String> parameters = new LinkedHashMap<>();
        json.path("parameters")
                .properties()
                .forEach(
                        entry -> parameters.put(entry.getKey(), entry.getValue().asText()));
        List<AreaCount> counts = new ArrayList<>();
        json.path("counts").forEach(count -> counts.add(readCount(count)));
        List<Train> trains = new ArrayList<>();
        json.path("trains").forEach(train -> trains.add(readTrain(train)));
        return new DetectionRun(
                json.path("scene").asText(""),
                json.path("scene_sha256").asText(""),
                json.path("site_sha256").asText(""),
                json.path("detector").asText(""),
                parameters,
                RegistrationJson.read(json.path("registration")),
                detections,
                trains,
                counts,
                Optional.ofNullable(json.path("problem").textValue()),
                json.path("seconds").isNumber()
                        ? OptionalDouble.of(DetectionJson.number(json, "seconds", 0))
                        : OptionalDouble.empty());
    }

    private static AreaCount readCount(JsonNode json) {
        return new AreaCount(
                json.path("area").asText(""),
                new CountRange(
                        json.path("railcars_low").asInt(),
                        json.path("railcars").asInt(),
                        json.path("railcars_high").asInt()),
                json.path("trains").asInt(),
                DetectionJson.number(json, "longest_train_m", 0),
                DetectionJson.number(json, "total_train_m", 0),
                json.path("covered_railcars").asInt(),
                json.path("cargo_pieces").asInt(),
                DetectionJson.number(json, "cargo_area_m2", 0),
                json.path("ships").asInt(),
                DetectionJson.number(json, "longest_ship_m", 0),
                DetectionJson.number(json, "usable_fraction", 0),
                DetectionJson.constant(CountStatus.class, json.path("status").asText("failed")),
                new TypeTotals(readTypes(json.path("types")), readTypes(json.path("covered_types"))),
                new ContainerRows(
                        json.path("container_rows").asInt(),
                        DetectionJson.number(json, "container_area_m2", 0),
                        DetectionJson.number(json, "longest_container_row_m", 0)));
    }

    private static Train readTrain(JsonNode json) {
        return new Train(
                json.path("track").asText(""),
                json.path("area").asText(""),
                DetectionJson.number(json, "length_m", 0),
                json.path("cars").asInt());
    }
}

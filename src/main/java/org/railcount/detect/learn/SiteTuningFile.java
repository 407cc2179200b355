package org.railcount.detect.learn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.railcount.detect.DetectorException;
import org.railcount.detect.decode.DecodeSettings;
import org.railcount.detect.decode.LengthGroup;
import org.railcount.model.Sha256;

/** A tuning as JSON that a person can read. Stateless. */
public final class SiteTuningFile {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int DIGITS = 12;
    private static final long MOST_BYTES = 1L << 20;

    private SiteTuningFile() {}

    /** The tuning as the text of its file. */
    public static String text(SiteTuning tuning) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("format", 1);
        root.put("site", tuning.site());
        root.put("detector", tuning.detector());
        tuning.dates().forEach(root.putArray("dates")::add);
        root.put("occupied_scale", tuning.occupiedScale());
        root.put("occupied_bias_shift", tuning.biasShift());
        root.put("car_bonus_shift", tuning.bonusShift());
        for (LengthGroup group : tuning.lengths()) {
            ObjectNode node = root.withArray("lengths").addObject();
            node.put("mean_m", group.meanM());
            node.put("spread_m", group.spreadM());
            node.put("share", group.weight());
        }
        ObjectNode worth = root.putObject("leave_one_date_out");
        worth.put("f1_before", tuning.worth().f1Before());
        worth.put("f1_after", tuning.worth().f1After());
        worth.put("mean_count_error_before", tuning.worth().errorBefore());
        worth.put("mean_count_error_after", tuning.worth().errorAfter());
        return root.toPrettyString() + "\n";
    }

    /**
     * Reads the settings of a tuning.
     *
     * @param detector version of the detector that will run
     * @throws DetectorException with one sentence for the user when the file cannot be used
     */
    public static DecodeSettings read(Path file, String detector) throws DetectorException {
        if (!Files.isRegularFile(file)) {
            throw new DetectorException(file + ": there is no such tuning; check the path.");
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new DetectorException(file + ": too large to be a tuning; learn again, or delete it.");
            }
            byte[] bytes = Files.readAllBytes(file);
            SiteTuning tuning = tuning(MAPPER.readTree(bytes));
            if (!tuning.detector().equals(detector)) {
                throw new DetectorException(file + ": this tuning was learnt with " + tuning.detector()
                        + " and means nothing for " + detector + "; learn again, or delete it.");
            }
            return tuning.settings(Sha256.of(bytes).substring(0, DIGITS));
        } catch (JsonProcessingException e) {
            throw new DetectorException(
                    file + ": not valid JSON (" + e.getOriginalMessage() + "); learn again, or delete it.", e);
        } catch (IOException e) {
            throw new DetectorException(file + ": cannot be read (" + e.getMessage() + ").", e);
        } catch (IllegalArgumentException e) {
            throw new DetectorException(
                    file + ": not a site tuning (" + e.getMessage() + "); learn again, or delete it.", e);
        }
    }

    private static SiteTuning tuning(JsonNode root) {
        if (root.path("format").asInt() != 1) {
            throw new IllegalArgumentException("its format is not 1");
        }
        List<String> dates = new ArrayList<>();
        root.path("dates").forEach(date -> dates.add(date.asText()));
        List<LengthGroup> lengths = new ArrayList<>();
        for (JsonNode node : root.path("lengths")) {
            LengthGroup group = new LengthGroup(
                    number(node, "mean_m", 1, 60), number(node, "spread_m", 0.1, 20), number(node, "share", 0, 1));
            lengths.add(group);
        }
        if (lengths.isEmpty()
                || lengths.stream().mapToDouble(LengthGroup::weight).sum() > 1 + 1e-9) {
            throw new IllegalArgumentException("the shares of its lengths do not add up");
        }
        JsonNode worth = root.path("leave_one_date_out");
        return new SiteTuning(
                root.path("site").asText(),
                root.path("detector").asText(),
                dates,
                number(root, "occupied_scale", 0.1, 10),
                number(root, "occupied_bias_shift", -10, 10),
                number(root, "car_bonus_shift", -10, 10),
                lengths,
                new SiteTuning.Worth(
                        number(worth, "f1_before", 0, 1),
                        number(worth, "f1_after", 0, 1),
                        number(worth, "mean_count_error_before", 0, 1e6),
                        number(worth, "mean_count_error_after", 0, 1e6)));
    }

    private static double number(JsonNode node, String name, double least, double most) {
        double value = node.path(name).asDouble(Double.NaN);
        if (!node.path(name).isNumber() || !(value >= least && value <= most)) {
            throw new IllegalArgumentException("\"" + name + "\" is not a number from " + least + " to " + most);
        }
        return value;
    }
}

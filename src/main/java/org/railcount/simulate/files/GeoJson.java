package org.railcount.simulate.files;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.railcount.simulate.world.YardFrame;

/** Puts yard positions into GeoJSON (RFC 7946) with eight decimals, about a millimetre. */
final class GeoJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final YardFrame frame;

    GeoJson(YardFrame frame) {
        this.frame = frame;
    }

    static ObjectNode object() {
        return NODES.objectNode();
    }

    static ObjectNode collection() {
        ObjectNode root = NODES.objectNode();
        root.put("type", "FeatureCollection");
        return root;
    }

    ObjectNode polygon(List<double[]> ring, ObjectNode properties) {
        ArrayNode outer = NODES.arrayNode();
        ring.forEach(corner -> outer.add(position(corner[0], corner[1])));
        outer.add(position(ring.get(0)[0], ring.get(0)[1]));
        return feature("Polygon", NODES.arrayNode().add(outer), properties);
    }

    ObjectNode line(List<double[]> points, ObjectNode properties) {
        ArrayNode line = NODES.arrayNode();
        points.forEach(point -> line.add(position(point[0], point[1])));
        return feature("LineString", line, properties);
    }

    private static ObjectNode feature(String type, ArrayNode coordinates, ObjectNode properties) {
        ObjectNode geometry = NODES.objectNode();
        geometry.put("type", type);
        geometry.set("coordinates", coordinates);
        ObjectNode feature = NODES.objectNode();
        feature.put("type", "Feature");
        feature.set("properties", properties);
        feature.set("geometry", geometry);
        return feature;
    }

    private ArrayNode position(double x, double y) {
        double[] lonLat = frame.lonLat(x, y);
        return NODES.arrayNode().add(rounded(lonLat[0], 8)).add(rounded(lonLat[1], 8));
    }

    static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
    }

    /** UTF-8 text with a line per member, the same on every system. */
    static byte[] bytes(JsonNode node) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = new ObjectMapper().createGenerator(text)) {
            generator.setPrettyPrinter(printer);
            generator.writeTree(node);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }
}

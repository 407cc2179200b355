package org.railcount.export;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.locationtech.jts.algorithm.MinimumAreaRectangle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.railcount.imagery.GroundFrame;
import org.railcount.imagery.RegisteredGround;
import org.railcount.model.Detection;
import org.railcount.model.Subject;

/**
 * Detections in the COCO format for training, in the pixels of the scene as it is (what registration moved is moved back).
 * Pixel positions are continuous with (0, 0) at the outer corner of the first pixel, x to the right, y down. An annotation
 * has the polygon ({@code segmentation}), the upright box about it ({@code bbox}: x, y, width, height) and the turned one
 * ({@code rbox}: centre x, centre y, long side, short side, degrees from x towards y, 0 to 180).
 */
public final class CocoFile {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    /** Of a pixel: far below what an outline can be sure of. */
    private static final int DECIMALS = 3;

    private final ObjectNode root = MAPPER.createObjectNode();
    private final ArrayNode images = root.putArray("images");
    private final ArrayNode annotations = root.putArray("annotations");

    /** @param about what the file says of itself, such as that its scenes are simulated */
    public CocoFile(String about) {
        root.putObject("info").put("description", about);
        ArrayNode categories = root.putArray("categories");
        CocoCategories.all()
                .forEach((name, subject) -> categories
                        .addObject()
                        .put("id", CocoCategories.idOf(subject))
                        .put("name", name)
                        .put("supercategory", CocoCategories.superOf(subject)));
    }

    /**
     * Adds a scene. What lies outside its picture is left out, and what is cut by its edge too where less than half is left.
     *
     * @param own the scene's own frame, as its file tells it
     * @param width columns
     * @param height rows
     */
    public void add(SceneFindings scene, String fileName, GroundFrame own, int width, int height) {
        int image = images.size() + 1;
        images.addObject()
                .put("id", image)
                .put("file_name", fileName)
                .put("width", width)
                .put("height", height)
                .put("date_captured", scene.acquired().map(Instant::toString).orElse(null))
                .put("scene", scene.scene());
        GroundFrame site = RegisteredGround.of(own, scene.run().registration().appliedMove());
        Envelope picture = new Envelope(0, width, 0, height);
        for (SceneFindings.Finding finding : scene.findings()) {
            Polygon outline = toPixels(finding.detection().outline(), site);
            Envelope box = outline.getEnvelopeInternal();
            if (picture.intersects(box) && picture.intersection(box).getArea() >= box.getArea() / 2) {
                add(image, finding, outline);
            }
        }
    }

    private static Polygon toPixels(Polygon lonLat, GroundFrame site) {
        Geometry pixels = lonLat.copy();
        pixels.apply((CoordinateFilter) at -> at.setCoordinate(site.lonLatToPixel(at.x, at.y)));
        pixels.geometryChanged();
        return (Polygon) pixels;
    }

    private void add(int image, SceneFindings.Finding finding, Polygon outline) {
        Detection detection = finding.detection();
        ObjectNode annotation = annotations.addObject();
        annotation.put("id", annotations.size());
        annotation.put("image_id", image);
        annotation.put("category_id", CocoCategories.idOf(detection.subject()));
        annotation.put("iscrowd", 0);
        annotation.put("area", DetectionJson.rounded(outline.getArea(), DECIMALS));
        Envelope box = outline.getEnvelopeInternal();
        put(annotation.putArray("bbox"), box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
        ArrayNode ring = annotation.putArray("segmentation").addArray();
        Coordinate[] corners = outline.getExteriorRing().getCoordinates();
        for (int i = 0; i < corners.length - 1; i++) {
            put(ring, corners[i].x, corners[i].y);
        }
        turnedBox(annotation.putArray("rbox"), outline);
        annotation.put("score", DetectionJson.rounded(detection.confidence(), 4));
        ObjectNode more = annotation.putObject("attributes");
        more.put("id", detection.id());
        more.put("covered", detection.subject() instanceof Subject.Railcar car && car.covered());
        more.put("track", detection.track().orElse(null));
        more.put("origin", finding.origin().map(DetectionJson::lower).orElse(null));
        more.put("verdict", finding.verdict().map(DetectionJson::lower).orElse(null));
    }

    private static void turnedBox(ArrayNode rbox, Polygon outline) {
        Coordinate[] box = MinimumAreaRectangle.getMinimumRectangle(outline).getCoordinates();
        if (box.length < 5) {
            return;
        }
        boolean firstIsLong = box[0].distance(box[1]) >= box[1].distance(box[2]);
        Coordinate from = firstIsLong ? box[0] : box[1];
        Coordinate to = firstIsLong ? box[1] : box[2];
        double angle = Math.toDegrees(Math.atan2(to.y - from.y, to.x - from.x));
        put(
                rbox,
                (box[0].x + box[2].x) / 2,
                (box[0].y + box[2].y) / 2,
                from.distance(to),
                firstIsLong ? box[1].distance(box[2]) : box[0].distance(box[1]),
                (angle % 180 + 180) % 180);
    }

    private static void put(ArrayNode array, double... values) {
        for (double value : values) {
            array.add(DetectionJson.rounded(value, DECIMALS));
        }
    }

    /** Writes the file whole or not at all. The folder must exist. */
    public void write(Path file) throws IOException {
        AtomicOutput.write(file, (MAPPER.writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}

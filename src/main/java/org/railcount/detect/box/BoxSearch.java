package org.railcount.detect.box;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.railcount.detect.Detector;
import org.railcount.detect.OnnxNetwork;
import org.railcount.detect.SceneView;
import org.railcount.imagery.SceneException;
import org.railcount.model.Area;
import org.railcount.model.Subject;
import org.railcount.model.Zone;

/** Runs a box model over the areas of a site, window by window, and merges what it finds. Thread-safe. */
final class BoxSearch {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    /** Windows that wait for free processors together; each that runs needs the model's memory once. */
    private static final int AT_ONCE = Math.min(4, Runtime.getRuntime().availableProcessors());

    private final BoxModel model;

    BoxSearch(BoxModel model) {
        this.model = model;
    }

    /**
     * Boxes whose middle lies in an area and in no ignored zone, in the scene's UTM frame after registration.
     *
     * @throws SceneException with one sentence for the user when the model fails on this scene, or its pixels cannot be read
     */
    List<OrientedBox> find(SceneView view, Detector.Cancellation cancelled) throws SceneException {
        List<Polygon> areas = new ArrayList<>();
        for (Area area : view.site().areas()) {
            areas.add(view.outline().toUtm(area.boundary()));
        }
        List<Polygon> ignored = new ArrayList<>();
        for (Zone zone : view.site().zones(Zone.Kind.IGNORE)) {
            ignored.add(view.outline().toUtm(zone.boundary()));
        }
        BoxSettings settings = model.settings();
        double pixelM = settings.gsdM().orElse(view.scene().info().pixelSizeM());
        WindowPicture pictures = new WindowPicture(view, settings.side());
        List<OrientedBox> found = new ArrayList<>();
        List<WindowGrid.Window> windows = WindowGrid.over(areas, settings.side() * pixelM, settings.windowOverlap());
        for (int from = 0; from < windows.size(); from += AT_ONCE) {
            if (cancelled.isCancelled()) {
                throw new CancellationException();
            }
            List<Look> looks = new ArrayList<>();
            for (WindowGrid.Window window : windows.subList(from, Math.min(windows.size(), from + AT_ONCE))) {
                pictures.of(window).ifPresent(picture -> looks.add(new Look(window, picture)));
            }
            List<ModelAnswer> answers = looks.parallelStream()
                    .map(look -> model.run(look.picture()))
                    .toList();
            for (int i = 0; i < answers.size(); i++) {
                if (answers.get(i) instanceof ModelAnswer.Failed failed) {
                    throw new SceneException(failed.sentence());
                }
                ModelAnswer.Given given = (ModelAnswer.Given) answers.get(i);
                found.addAll(boxes(given.output(), looks.get(i).window()));
            }
        }
        found.removeIf(box -> !covers(areas, box.middle()) || covers(ignored, box.middle()));
        return BoxMerge.of(found, settings.mergeOverlap());
    }

    private record Look(WindowGrid.Window window, float[] picture) {}

    private static boolean covers(List<Polygon> polygons, Coordinate at) {
        return polygons.stream().anyMatch(polygon -> polygon.covers(GEOMETRY.createPoint(at)));
    }

    /** Boxes of one window that are sure enough, have a meaning, and whose middle lies in the window's core. */
    private List<OrientedBox> boxes(OnnxNetwork.Output output, WindowGrid.Window window) {
        BoxSettings settings = model.settings();
        BoxLayout layout = model.layout();
        double pixelM = window.sideM() / settings.side();
        List<OrientedBox> boxes = new ArrayList<>();
        for (int i = 0; i < layout.anchors(); i++) {
            int best = layout.surest(output, i);
            double score = layout.value(output, i, 4 + best);
            Optional<Subject> subject = settings.classes().get(best);
            if (!(score >= settings.leastConfidence()) || subject.isEmpty()) {
                continue;
            }
            double east = window.west() + layout.value(output, i, 0) * pixelM;
            double north = window.north() - layout.value(output, i, 1) * pixelM;
            double width = layout.value(output, i, 2) * pixelM;
            double height = layout.value(output, i, 3) * pixelM;
            // Rows run south, so the angle turns the other way on the ground.
            double angle = -layout.value(output, i, 4 + layout.classes());
            boolean usable = width > 0 && height > 0 && Double.isFinite(width + height + angle);
            if (usable && window.core().contains(east, north)) {
                boxes.add(new OrientedBox(
                        subject.get(),
                        Math.min(1, score),
                        east,
                        north,
                        Math.max(width, height),
                        Math.min(width, height),
                        width >= height ? angle : angle + Math.PI / 2));
            }
        }
        return boxes;
    }
}

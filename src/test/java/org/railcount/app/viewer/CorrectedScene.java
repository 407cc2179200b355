package org.railcount.app.viewer;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.railcount.app.viewer.correct.CorrectionTools;
import org.railcount.app.viewer.correct.EditDesk;
import org.railcount.app.viewer.frame.ViewTransform;
import org.railcount.app.viewer.interact.MapInteraction;
import org.railcount.app.viewer.interact.Pointer;
import org.railcount.app.viewer.state.MapListener;
import org.railcount.app.viewer.state.MapModel;
import org.railcount.app.viewer.state.MapScene;
import org.railcount.app.viewer.state.Picture;
import org.railcount.model.Detection;
import org.railcount.model.DetectionRun;
import org.railcount.model.Edit;
import org.railcount.model.Registration;
import org.railcount.model.ReviewedDetection;
import org.railcount.model.Site;
import org.railcount.model.Track;
import org.railcount.review.ReviewSession;

/**
 * A map without a window over a scene in review: two tracks five metres apart, ten screen pixels to a metre, the screen's
 * corner on the scene's. Places are metres from there, x to the east, y to the south.
 */
public final class CorrectedScene {
    public static final double PX_PER_M = 10;

    public final List<String> remarks = new ArrayList<>();
    public final List<Edit> edits = new ArrayList<>();
    public final List<Envelope> followed = new ArrayList<>();
    public final MapModel model;
    public final CorrectionTools tools;
    private final ReviewSession session;
    private int ids;

    public CorrectedScene(Detection... found) {
        session = new ReviewSession(
                new DetectionRun(
                        "scene",
                        "0",
                        "0",
                        "test 1",
                        Map.of(),
                        Registration.NONE,
                        Arrays.asList(found),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        OptionalDouble.empty()),
                List.of(),
                new ReviewSession.Pen(() -> "tester", Clock.systemUTC(), () -> "entry-" + ids++));
        model = new MapModel(
                new MapListener() {
                    @Override
                    public void corrected(Path scene, Edit edit) {
                        edits.add(edit);
                        session.apply(edit);
                        show();
                    }

                    @Override
                    public void remark(String sentence) {
                        remarks.add(sentence);
                    }
                },
                () -> {},
                () -> {});
        tools = CorrectionTools.at(new EditDesk(model, () -> "new-" + ids++), followed::add);
        model.begin(Optional.of(site()));
        model.resize(2000, 600);
        model.stage()
                .bring(
                        Picture.of(MapScene.of(
                                new PaintedScene("scene", 800, 240, 0.25, 0),
                                PaintedScene::colours,
                                Registration.NONE)),
                        true);
        model.look(new ViewTransform(
                PaintedScene.FRAME, PaintedScene.EASTING + 100, PaintedScene.NORTHING - 30, 0.1, 2000, 600));
        show();
    }

    /** Tracks "1" at y = 30 and "2" at y = 35, both from x = 5 to x = 195. */
    public static Site site() {
        Site yard = Sites.yard();
        return new Site(
                yard.name(),
                yard.timeZone(),
                Optional.empty(),
                yard.areas(),
                List.of(track("Track 1", 30), track("Track 2", 35)),
                List.of(),
                Map.of());
    }

    private static Track track(String name, double y) {
        return new Track(
                name,
                new GeometryFactory()
                        .createLineString(
                                new Coordinate[] {Sites.lonLat(5, y), Sites.lonLat(100, y), Sites.lonLat(195, y)}),
                OptionalInt.empty(),
                Map.of());
    }

    /** What stands in review. */
    public List<ReviewedDetection> now() {
        return session.now().detections();
    }

    public ReviewedDetection now(String id) {
        return session.now().detection(id).orElseThrow();
    }

    /** The one that is not of the detector's. */
    public ReviewedDetection added() {
        List<ReviewedDetection> own =
                now().stream().filter(d -> !d.id().matches("[a-z]")).toList();
        if (own.size() != 1) {
            throw new AssertionError("not one but " + own);
        }
        return own.get(0);
    }

    public void undo() {
        session.undo();
        show();
    }

    /** Middle of a detection, metres from the corner. */
    public static Coordinate middle(ReviewedDetection reviewed) {
        Coordinate lonLat = reviewed.detection().outline().getCentroid().getCoordinate();
        Coordinate map = PaintedScene.FRAME.toMap(lonLat.x, lonLat.y);
        return new Coordinate(map.x - PaintedScene.EASTING, PaintedScene.NORTHING - map.y);
    }

    public List<String> selected() {
        return model.found().selected().stream().map(shape -> shape.id()).toList();
    }

    /** Brings the pointer to a place. */
    public void hover(MapInteraction mode, double x, double y) {
        model.point(Optional.of(new Coordinate(x * PX_PER_M, y * PX_PER_M)));
        mode.hovered(Optional.of(at(x, y)));
    }

    public void click(MapInteraction mode, double x, double y) {
        click(mode, at(x, y));
    }

    public void click(MapInteraction mode, Pointer at) {
        mode.pressed(at);
        mode.clicked(at);
    }

    /** Presses, drags in two steps, lets go. */
    public void drag(MapInteraction mode, Pointer from, Pointer to) {
        if (mode.pressed(from)) {
            mode.dragged(new Pointer((from.x() + to.x()) / 2, (from.y() + to.y()) / 2, 1, to.adds(), to.free()));
            mode.dragged(to);
            mode.released();
        }
    }

    public static Pointer at(double x, double y) {
        return new Pointer(x * PX_PER_M, y * PX_PER_M, 1);
    }

    public static Pointer with(double x, double y, boolean adds, boolean free) {
        return new Pointer(x * PX_PER_M, y * PX_PER_M, 1, adds, free);
    }

    private void show() {
        model.stage().update(picture -> picture.with(session.now().detections()));
        model.pictureChanged();
    }
}

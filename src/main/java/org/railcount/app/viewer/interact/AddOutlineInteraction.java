package org.railcount.app.viewer.interact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.app.text.Phrases;
import org.railcount.app.viewer.correct.CorrectionTools;
import org.railcount.app.viewer.state.HandPreview;
import org.railcount.app.viewer.state.MapModel;
import org.railcount.model.Subject;
import org.railcount.review.shape.FreeOutline;
import org.railcount.review.shape.GroundShape;
import org.railcount.review.shape.OrientedRectangle;

/**
 * Adds ships and pieces of cargo: a drag along the middle draws a rectangle of the usual width, clicks set corners, a
 * double-click or Enter finishes them.
 */
public final class AddOutlineInteraction implements MapInteraction {
    private static final Phrases TEXT = Phrases.of(AddOutlineInteraction.class);

    private final MapModel model;
    private final CorrectionTools tools;
    private final Subject subject;
    private final Runnable leaveMode;
    private final List<Coordinate> corners = new ArrayList<>();
    private Optional<Coordinate> pressed = Optional.empty();
    private Optional<OrientedRectangle> rectangle = Optional.empty();

    /**
     * @param subject what is added
     * @param leaveMode called when Esc is pressed with nothing begun
     */
    public AddOutlineInteraction(MapModel model, CorrectionTools tools, Subject subject, Runnable leaveMode) {
        this.model = model;
        this.tools = tools;
        this.subject = subject;
        this.leaveMode = leaveMode;
    }

    @Override
    public boolean pressed(Pointer at) {
        pressed = Optional.of(map(at));
        rectangle = Optional.empty();
        return corners.isEmpty();
    }

    @Override
    public void dragged(Pointer to) {
        rectangle = pressed.filter(from -> from.distance(map(to)) >= OrientedRectangle.MIN_LENGTH_M)
                .map(from -> {
                    Coordinate end = map(to);
                    return new OrientedRectangle(from.x, from.y, end.x, end.y, widthM(from.distance(end)));
                });
        model.found().preview(rectangle.map(shape -> HandPreview.adding(List.of(shape), measure(shape))));
    }

    @Override
    public void released() {
        Optional<OrientedRectangle> drawn = rectangle;
        leave();
        drawn.ifPresent(shape -> tools.adding().things(subject, List.of(shape)));
    }

    @Override
    public void clicked(Pointer at) {
        if (at.clicks() > 1) {
            finish();
        } else {
            corners.add(map(at));
            show(Optional.of(at));
        }
    }

    @Override
    public boolean grips(Pointer at) {
        return false;
    }

    @Override
    public void hovered(Optional<Pointer> at) {
        show(at);
    }

    @Override
    public boolean key(KeyCode code) {
        boolean begun = !corners.isEmpty() || rectangle.isPresent();
        switch (code) {
            case ENTER -> finish();
            case ESCAPE -> {
                leave();
                if (!begun) {
                    leaveMode.run();
                }
            }
            case BACK_SPACE -> {
                if (begun && !corners.isEmpty()) {
                    corners.remove(corners.size() - 1);
                    show(Optional.empty());
                }
            }
            case DELETE -> {
                return tools.verdicts().delete();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public void leave() {
        corners.clear();
        pressed = Optional.empty();
        rectangle = Optional.empty();
        model.found().preview(Optional.empty());
    }

    @Override
    public boolean isDrawing() {
        return !corners.isEmpty();
    }

    @Override
    public String hint(KeyWords keys) {
        return TEXT.get(
                subject instanceof Subject.Ship ? "outline.hint-ship" : "outline.hint-cargo",
                keys.of("map.finish"),
                keys.of("map.cancel"));
    }

    private void finish() {
        if (corners.isEmpty()) {
            return;
        }
        if (FreeOutline.isSound(corners)) {
            GroundShape shape = GroundShape.of(List.copyOf(corners));
            leave();
            tools.adding().things(subject, List.of(shape));
        } else {
            model.listener().notice(TEXT.get("outline.unsound"));
        }
    }

    private void show(Optional<Pointer> at) {
        List<Coordinate> shown = new ArrayList<>(corners);
        if (!corners.isEmpty()) {
            at.ifPresent(pointer -> shown.add(map(pointer)));
        }
        model.found()
                .preview(shown.isEmpty() ? Optional.empty() : Optional.of(HandPreview.drawing(shown, area(shown))));
    }

    private static String area(List<Coordinate> corners) {
        return FreeOutline.isSound(corners) ? measure(GroundShape.of(corners)) : "";
    }

    private static String measure(GroundShape shape) {
        return TEXT.get("outline.measure", Math.max(shape.lengthM(), shape.widthM()), shape.areaM2());
    }

    /** A container's width for cargo; for ships a beam that is usual for the length. It can be dragged afterwards. */
    private double widthM(double lengthM) {
        return subject instanceof Subject.Ship ? Math.max(2, lengthM / 6.5) : 2.4;
    }

    private Coordinate map(Pointer at) {
        return model.view().toMap(at.x(), at.y());
    }
}

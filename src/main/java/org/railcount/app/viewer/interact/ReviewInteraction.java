package org.railcount.app.viewer.interact;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.input.KeyCode;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.railcount.app.text.Phrases;
import org.railcount.app.viewer.edit.Points;
import org.railcount.app.viewer.edit.Proposal;
import org.railcount.app.viewer.frame.MapLine;
import org.railcount.app.viewer.state.MapModel;
import org.railcount.app.viewer.state.ProposalReview;

/**
 * Goes through proposed tracks: a click selects one, Enter accepts it, Delete rejects it, Tab goes on to the next; a drag
 * moves a point of the selected one. A click where nothing is proposed asks for the track through that place.
 */
public final class ReviewInteraction implements MapInteraction {
    private static final Phrases TEXT = Phrases.of(ReviewInteraction.class);

    private static final double REACH_PX = 6;

    private final MapModel model;
    private final ProposalReview review;
    private final Runnable leaveMode;
    private Optional<PointDrag> drag = Optional.empty();

    private record PointDrag(int id, Points base, int index) {}

    /** @param leaveMode called when Esc is pressed with nothing selected */
    public ReviewInteraction(MapModel model, Runnable leaveMode) {
        this.model = model;
        this.review = model.proposals();
        this.leaveMode = leaveMode;
    }

    @Override
    public boolean pressed(Pointer at) {
        drag = grab(at);
        return drag.isPresent();
    }

    @Override
    public void dragged(Pointer to) {
        drag.ifPresent(d -> review.reshape(d.id(), (LineString)
                d.base().moved(d.index(), model.view().toLonLat(to.x(), to.y())).build()));
    }

    @Override
    public void released() {
        drag = Optional.empty();
    }

    @Override
    public void clicked(Pointer at) {
        if (drag.isPresent()) {
            drag = Optional.empty();
            return;
        }
        Coordinate map = model.view().toMap(at.x(), at.y());
        Optional<Proposal> hit = review.at(map.x, map.y, REACH_PX * model.view().metresPerPixel());
        if (hit.isPresent()) {
            review.select(OptionalInt.of(hit.get().id()));
        } else if (at.clicks() == 1) {
            model.listener().trackPointedAt(model.view().toLonLat(at.x(), at.y()));
        }
    }

    @Override
    public boolean grips(Pointer at) {
        return grab(at).isPresent();
    }

    @Override
    public boolean key(KeyCode code) {
        switch (code) {
            case ENTER -> review.acceptSelected();
            case DELETE, BACK_SPACE -> review.rejectSelected();
            case TAB -> review.step(1);
            case ESCAPE -> {
                if (review.selected().isPresent()) {
                    review.select(OptionalInt.empty());
                } else {
                    leaveMode.run();
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public void leave() {
        drag = Optional.empty();
    }

    @Override
    public String hint(KeyWords keys) {
        return TEXT.get(
                "review.hint",
                keys.of("map.finish"),
                keys.of("map.delete"),
                keys.of("map.next"),
                keys.of("map.cancel"));
    }

    private Optional<PointDrag> grab(Pointer at) {
        return review.selected().flatMap(proposal -> {
            MapLine line = review.line(proposal);
            OptionalInt point = Handles.pointAt(line, model.view(), at);
            if (point.isPresent()) {
                return Optional.of(new PointDrag(proposal.id(), Points.of(proposal.centreline()), point.getAsInt()));
            }
            OptionalInt side = Handles.sideAt(line, model.view(), at);
            if (side.isEmpty()) {
                return Optional.empty();
            }
            int index = side.getAsInt() + 1;
            Points points = Points.of(proposal.centreline())
                    .inserted(index, model.view().toLonLat(at.x(), at.y()));
            return Optional.of(new PointDrag(proposal.id(), points, index));
        });
    }
}

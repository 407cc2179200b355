package org.railcount.app.viewer.correct;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.railcount.app.text.Phrases;
import org.railcount.app.viewer.state.MapShapes.DetectionShape;
import org.railcount.review.shape.Centreline;

/** Going from one detection to the next, and selecting many at once. Each says whether there was anything to do. */
public final class Rounds {
    private static final Phrases TEXT = Phrases.of(Rounds.class);

    private static final Comparator<DetectionShape> LEAST_CERTAIN_FIRST = Comparator.comparingDouble(
                    (DetectionShape shape) -> shape.detection().confidence())
            .thenComparing(DetectionShape::id);

    private final EditDesk desk;
    private final Verdicts verdicts;
    private final Consumer<Envelope> follow;

    /** @param follow brings a map rectangle into view */
    Rounds(EditDesk desk, Verdicts verdicts, Consumer<Envelope> follow) {
        this.desk = desk;
        this.verdicts = verdicts;
        this.follow = follow;
    }

    /**
     * Goes along the tracks, one after the other as the site lists them, then through what lies beside them.
     *
     * @param steps 1 for the next one, -1 for the one before
     */
    public boolean step(int steps) {
        List<DetectionShape> order = alongTracks();
        if (order.isEmpty()) {
            return false;
        }
        int at = lead().map(lead -> indexOf(order, lead)).orElse(-1);
        int next = at < 0 ? nearestToMiddle(order) : Math.floorMod(at + steps, order.size());
        goTo(order.get(next));
        return true;
    }

    /** Goes to the undecided detection that the detector was least sure of; from there on to ever surer ones. */
    public boolean nextUncertain() {
        List<DetectionShape> undecided = desk.found()
                .visible()
                .filter(shape -> !shape.reviewed().isDecided())
                .sorted(LEAST_CERTAIN_FIRST)
                .toList();
        if (undecided.isEmpty()) {
            desk.tell(TEXT.get("rounds.all-decided"));
            return true;
        }
        Optional<DetectionShape> lead = lead();
        goTo(undecided.stream()
                .filter(shape -> lead.isPresent() && LEAST_CERTAIN_FIRST.compare(shape, lead.get()) > 0)
                .findFirst()
                .orElse(undecided.get(0)));
        return true;
    }

    /** Accepts the selection and goes on to the next least certain one. */
    public boolean acceptAndGoOn() {
        return decideAndGoOn(verdicts::accept);
    }

    /** Rejects the selection and goes on to the next least certain one. */
    public boolean rejectAndGoOn() {
        return decideAndGoOn(verdicts::reject);
    }

    /** Selects all that is drawn on the tracks of the targets, or on the track under the pointer. */
    public boolean selectTrack() {
        Set<String> tracks = verdicts.tracks();
        List<String> ids = desk.found()
                .visible()
                .filter(shape ->
                        shape.detection().track().filter(tracks::contains).isPresent())
                .map(DetectionShape::id)
                .toList();
        if (!ids.isEmpty()) {
            desk.found().select(ids);
        }
        return !ids.isEmpty();
    }

    /** Selects all that is drawn in the panel. */
    public boolean selectInView() {
        Envelope view = desk.model().view().visible();
        List<String> ids = desk.found()
                .visible()
                .filter(shape -> view.contains(shape.line().bounds().centre()))
                .map(DetectionShape::id)
                .toList();
        desk.found().select(ids);
        return !ids.isEmpty();
    }

    private boolean decideAndGoOn(Runnable decide) {
        List<DetectionShape> selected = desk.found().selected();
        if (selected.isEmpty()) {
            return nextUncertain();
        }
        DetectionShape decided = selected.get(selected.size() - 1);
        List<DetectionShape> rest = desk.found()
                .visible()
                .filter(shape -> !shape.reviewed().isDecided() && !selected.contains(shape))
                .sorted(LEAST_CERTAIN_FIRST)
                .toList();
        decide.run();
        rest.stream()
                .filter(shape -> LEAST_CERTAIN_FIRST.compare(shape, decided) > 0)
                .findFirst()
                .or(() -> rest.stream().findFirst())
                .ifPresentOrElse(this::goTo, () -> desk.tell(TEXT.get("rounds.all-decided")));
        return true;
    }

    private Optional<DetectionShape> lead() {
        List<DetectionShape> selected = desk.found().selected();
        return selected.isEmpty() ? Optional.empty() : Optional.of(selected.get(selected.size() - 1));
    }

    private void goTo(DetectionShape shape) {
        desk.found().select(List.of(shape.id()));
        follow.accept(shape.line().bounds());
    }

    private List<DetectionShape> alongTracks() {
        record Stop(int track, double at, DetectionShape shape) {}
        List<String> names = desk.found().ground().names();
        List<Stop> stops = new ArrayList<>();
        desk.found().visible().forEach(shape -> {
            Optional<Centreline> track = desk.found().ground().trackOf(shape.detection());
            Coordinate middle = shape.line().bounds().centre();
            stops.add(new Stop(
                    track.map(t -> names.indexOf(t.name())).orElse(names.size()),
                    track.map(t -> t.locate(middle).chainageM()).orElse(middle.x),
                    shape));
        });
        return stops.stream()
                .sorted(Comparator.comparingInt(Stop::track).thenComparingDouble(Stop::at))
                .map(Stop::shape)
                .toList();
    }

    private static int indexOf(List<DetectionShape> order, DetectionShape wanted) {
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i).id().equals(wanted.id())) {
                return i;
            }
        }
        return -1;
    }

    private int nearestToMiddle(List<DetectionShape> order) {
        Coordinate middle = desk.model().view().visible().centre();
        int nearest = 0;
        for (int i = 1; i < order.size(); i++) {
            if (order.get(i).line().bounds().centre().distance(middle)
                    < order.get(nearest).line().bounds().centre().distance(middle)) {
                nearest = i;
            }
        }
        return nearest;
    }
}

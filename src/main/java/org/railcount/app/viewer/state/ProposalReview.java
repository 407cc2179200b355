package org.railcount.app.viewer.state;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;
import org.railcount.app.viewer.edit.FeatureRole;
import org.railcount.app.viewer.edit.Proposal;
import org.railcount.app.viewer.edit.SiteEdit;
import org.railcount.app.viewer.edit.SiteFeatures;
import org.railcount.app.viewer.frame.MapLine;
import org.railcount.app.viewer.frame.ViewTransform;
import org.railcount.model.Site;
import org.railcount.model.Track;

/**
 * Proposed tracks that wait for a person, one of them selected. An accepted one becomes a track of the site by an edit
 * that can be undone; undone, it waits again. Confined to one thread.
 */
public final class ProposalReview {
    /** At the rim of the map stand the lines that say what to do, the date and the scale bar, as a share of its size. */
    private static final double RIM = 0.16;

    private final MapModel model;
    private final List<Proposal> proposals = new ArrayList<>();
    private final Map<Integer, String> accepted = new HashMap<>();
    private final Deque<Rejected> rejected = new ArrayDeque<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private OptionalInt selected = OptionalInt.empty();

    /** What was rejected at once, and the site as it was then. */
    private record Rejected(List<Proposal> group, Optional<Site> site) {}

    ProposalReview(MapModel model) {
        this.model = model;
    }

    /** @param listener told whenever what waits or what is selected changes */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Adds proposals to those that wait and selects the first of the new ones. */
    public void add(List<Proposal> more) {
        proposals.addAll(more);
        select(more.isEmpty() ? selected : OptionalInt.of(more.get(0).id()));
    }

    /** Drops all proposals. */
    public void clear() {
        proposals.clear();
        accepted.clear();
        rejected.clear();
        select(OptionalInt.empty());
    }

    /** What waits, in the order in which it is gone through. */
    public List<Proposal> waiting() {
        Optional<Site> site = model.editor().site();
        return proposals.stream().filter(p -> !isTaken(p, site)).toList();
    }

    private boolean isTaken(Proposal proposal, Optional<Site> site) {
        String name = accepted.get(proposal.id());
        return name != null
                && site.stream()
                        .flatMap(s -> s.tracks().stream())
                        .anyMatch(track ->
                                track.name().equals(name) || track.centreline().equalsExact(proposal.centreline()));
    }

    /** The selected proposal, while it waits. */
    public Optional<Proposal> selected() {
        return waiting().stream()
                .filter(p -> selected.isPresent() && p.id() == selected.getAsInt())
                .findFirst();
    }

    public void select(OptionalInt id) {
        selected = id;
        changed();
    }

    /** Selects the next proposal, or the one before, and brings it into view. */
    public void step(int steps) {
        List<Proposal> waiting = waiting();
        if (waiting.isEmpty()) {
            return;
        }
        int at = selected().map(waiting::indexOf).orElse(steps > 0 ? -1 : 0);
        Proposal next = waiting.get(Math.floorMod(at + steps, waiting.size()));
        select(OptionalInt.of(next.id()));
        bringIntoView(next);
    }

    /** Makes the selected proposal a track of the site and goes on to the next. */
    public void acceptSelected() {
        selected().ifPresent(proposal -> {
            OptionalInt next = following(proposal);
            accept(List.of(proposal));
            goTo(next);
        });
    }

    /** Drops the selected proposal and goes on to the next. */
    public void rejectSelected() {
        selected().ifPresent(proposal -> {
            OptionalInt next = following(proposal);
            drop(List.of(proposal));
            goTo(next);
        });
    }

    /** Accepts every waiting proposal of at least a confidence, as one change of the site. */
    public void acceptFrom(double confidence) {
        accept(waiting().stream().filter(p -> p.confidence() >= confidence).toList());
        if (selected().isEmpty()) {
            step(1);
        }
    }

    /** Drops all that wait. */
    public void rejectWaiting() {
        drop(waiting());
        select(OptionalInt.empty());
    }

    private void drop(List<Proposal> group) {
        if (!group.isEmpty()) {
            proposals.removeAll(group);
            rejected.push(new Rejected(List.copyOf(group), model.editor().site()));
        }
    }

    /** How many proposals {@link #bringBack} would let wait again; 0 where the site was changed since they were rejected. */
    public int rejectedLast() {
        Rejected last = rejected.peek();
        return last != null && last.site().equals(model.editor().site())
                ? last.group().size()
                : 0;
    }

    /** Lets what was rejected last wait again, the first of it selected. */
    public void bringBack() {
        if (rejectedLast() > 0) {
            List<Proposal> group = rejected.pop().group();
            proposals.addAll(group);
            proposals.sort(Comparator.comparingInt(Proposal::id));
            goTo(OptionalInt.of(group.get(0).id()));
        }
    }

    /** How many waiting proposals have at least a confidence. */
    public long countFrom(double confidence) {
        return waiting().stream().filter(p -> p.confidence() >= confidence).count();
    }

    /** How many proposals were accepted and still are tracks. */
    public int acceptedCount() {
        return proposals.size() - waiting().size();
    }

    /** A person moved a point of a proposal. */
    public void reshape(int id, LineString line) {
        proposals.replaceAll(p -> p.id() == id ? p.reshaped(line) : p);
        changed();
    }

    /** The waiting proposal nearest to a map position, within a reach. */
    public Optional<Proposal> at(double east, double north, double reachM) {
        Proposal best = null;
        double nearest = reachM;
        for (Proposal proposal : waiting()) {
            double distance = line(proposal).distance(east, north);
            if (distance <= nearest) {
                nearest = distance;
                best = proposal;
            }
        }
        return Optional.ofNullable(best);
    }

    /** A proposal in the map frame. */
    public MapLine line(Proposal proposal) {
        return MapLine.of(model.view().frame(), proposal.centreline().getCoordinates(), false);
    }

    void changed() {
        listeners.forEach(Runnable::run);
        model.repaintSoon();
    }

    private void accept(List<Proposal> chosen) {
        Optional<Site> site = model.editor().site();
        if (site.isEmpty() || chosen.isEmpty()) {
            return;
        }
        Site growing = site.get();
        List<Track> tracks = new ArrayList<>();
        for (Proposal proposal : chosen) {
            String name = SiteFeatures.of(growing).freshName(FeatureRole.TRACK);
            Track track = new Track(name, proposal.centreline(), OptionalInt.empty(), Map.of());
            growing = SiteFeatures.of(growing).plus(track);
            tracks.add(track);
            accepted.put(proposal.id(), name);
        }
        model.editor().apply(new SiteEdit.Accept(tracks));
        changed();
    }

    private OptionalInt following(Proposal proposal) {
        List<Proposal> waiting = waiting();
        return waiting.size() < 2
                ? OptionalInt.empty()
                : OptionalInt.of(waiting.get((waiting.indexOf(proposal) + 1) % waiting.size())
                        .id());
    }

    private void goTo(OptionalInt next) {
        select(next);
        selected().ifPresent(this::bringIntoView);
    }

    private void bringIntoView(Proposal proposal) {
        Envelope bounds = line(proposal).bounds();
        ViewTransform view = model.view();
        Envelope free = view.visible();
        free.expandBy(-RIM * free.getWidth(), -RIM * free.getHeight());
        if (!free.intersects(bounds)) {
            Coordinate middle = bounds.centre();
            model.look(new ViewTransform(
                    view.frame(), middle.x, middle.y, view.metresPerPixel(), view.width(), view.height()));
        }
    }
}

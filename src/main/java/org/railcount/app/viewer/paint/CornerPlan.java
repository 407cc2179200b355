package org.railcount.app.viewer.paint;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import org.railcount.app.text.Phrases;
import org.railcount.app.viewer.frame.ViewTransform;
import org.railcount.app.viewer.state.Picture;

/**
 * What stands in the corners of a picture, and where, in pixels of the panel: known before anything is painted, so that
 * labels keep off it. Where the map is too low for all of it, date and badge stay, without which a picture cannot be cited.
 * Immutable.
 *
 * @param title first line of the date stamp
 * @param lines its other lines, none wider than its plate
 * @param date the plate of the date stamp
 * @param scale the scale bar, where it has room
 * @param north the plate of the north arrow, where it has room
 * @param badge the word on what is simulated, where it is
 * @param badgePlate the plate of that word
 */
public record CornerPlan(
        String title,
        List<String> lines,
        Bounds date,
        Optional<Scale> scale,
        Optional<Bounds> north,
        Optional<String> badge,
        Bounds badgePlate) {
    private static final Phrases TEXT = Phrases.of(CornerPlan.class);

    /** Between the plates and the panel's edges. */
    static final double MARGIN = 12;

    /** Between a plate's sides and its words. */
    static final double PAD = 8;

    /** What a bar that tells a date by its colour takes beside the words. */
    static final double HUE_ROOM = 9;

    /** Between two plates. */
    private static final double GAP = 8;

    /** Nearer than this, two plates read as one. */
    private static final double LEAST_GAP = 4;

    private static final double LONGEST_BAR = 170;
    private static final double SHORTEST_BAR = 24;
    private static final double NORTH = 34;
    private static final double BADGE_HEIGHT = 22;
    private static final double SCALE_HEIGHT = 36;

    /** Height of a stamp with local time, a doubt and the source in one line. */
    private static final double USUAL_STAMP = 67;

    /**
     * A scale bar and its plate.
     *
     * @param plate wider than the bar where the label is
     */
    public record Scale(ScaleBar bar, Bounds plate) {
        private static Scale at(ScaleBar bar, double left, double top) {
            double label = Labels.size(bar.label(), Labels.PLAIN).getWidth();
            return new Scale(bar, new BoundingBox(left, top, Math.max(bar.lengthPx(), label) + 2 * PAD, SCALE_HEIGHT));
        }
    }

    /** @param zone the site's zone, where there is a site */
    public static CornerPlan of(ViewTransform view, Picture picture, Optional<ZoneId> zone, Corners corners) {
        DateStamp stamp = DateStamp.of(
                picture.acquisition(), picture.scene().scene().info().pixelSizeM(), zone);
        double hue = corners.hue().isPresent() ? HUE_ROOM : 0;
        double room = (corners.shared() ? view.width() / 2 : view.width()) - 2 * MARGIN - 2 * PAD - hue;
        List<String> lines = stamp.lines().stream()
                .flatMap(line -> Labels.wrapped(line, Labels.PLAIN, room).stream())
                .toList();
        Bounds date = date(view, stamp.title(), lines, hue, corners.dateOnLeft());
        Optional<String> badge = picture.simulated() ? Optional.of(TEXT.get("badge.simulated")) : Optional.empty();
        Bounds badgePlate = new BoundingBox(
                MARGIN,
                MARGIN,
                badge.map(word -> Labels.size(word, Labels.BOLD).getWidth() + 2 * PAD)
                        .orElse(0.0),
                badge.isPresent() ? BADGE_HEIGHT : 0);
        Bounds corner = new BoundingBox(view.width() - MARGIN - NORTH, MARGIN, NORTH, NORTH + 14);
        Scale scale = scale(view, date, corners);
        if (scale.plate().getMinY() < badgePlate.getMaxY() + GAP) {
            // The map is too low for three plates above each other: at the top, between badge and arrow.
            double left = badge.isPresent() ? badgePlate.getMaxX() + GAP : MARGIN;
            double most = Math.min(LONGEST_BAR, corner.getMinX() - GAP - left - 2 * PAD);
            scale = Scale.at(ScaleBar.fitting(view.metresPerPixel(), Math.max(SHORTEST_BAR, most)), left, MARGIN);
        }
        return new CornerPlan(
                stamp.title(),
                lines,
                date,
                Optional.of(scale).filter(placed -> apart(placed.plate(), date)),
                Optional.of(corner).filter(placed -> apart(placed, date)),
                badge,
                badgePlate);
    }

    /** All that is taken. */
    public List<Bounds> plates() {
        List<Bounds> plates = new ArrayList<>(List.of(date));
        scale.map(Scale::plate).ifPresent(plates::add);
        north.ifPresent(plates::add);
        badge.ifPresent(word -> plates.add(badgePlate));
        return plates;
    }

    private static boolean apart(Bounds plate, Bounds other) {
        return !other.intersects(
                plate.getMinX() - LEAST_GAP,
                plate.getMinY() - LEAST_GAP,
                plate.getWidth() + 2 * LEAST_GAP,
                plate.getHeight() + 2 * LEAST_GAP);
    }

    private static Bounds date(ViewTransform view, String title, List<String> lines, double hue, boolean onLeft) {
        double width = Labels.size(title, Labels.BOLD).getWidth();
        for (String line : lines) {
            width = Math.max(width, Labels.size(line, Labels.PLAIN).getWidth());
        }
        width += 2 * PAD + hue;
        double height = 22 + 15 * lines.size();
        return new BoundingBox(
                onLeft ? MARGIN : view.width() - MARGIN - width, view.height() - MARGIN - height, width, height);
    }

    /** In the lower left corner, or above the dates where there is no room beside them. */
    private static Scale scale(ViewTransform view, Bounds date, Corners corners) {
        ScaleBar bar = ScaleBar.fitting(view.metresPerPixel(), Math.min(LONGEST_BAR, view.width() / 3));
        boolean above = corners.dateOnLeft()
                || corners.shared()
                || date.getMinX() < 2 * MARGIN + Scale.at(bar, 0, 0).plate().getWidth();
        double bottom = view.height() - MARGIN - (above ? Math.max(USUAL_STAMP, date.getHeight()) + GAP : 0);
        return Scale.at(bar, MARGIN, bottom - SCALE_HEIGHT);
    }
}

package org.railcount.app.viewer;

import java.util.function.Predicate;
import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.util.Duration;
import org.locationtech.jts.geom.Envelope;
import org.railcount.app.viewer.frame.ViewTransform;
import org.railcount.app.viewer.state.MapModel;

/**
 * Brings a place into view in a short glide, so that the eye can follow. The view stays where the place can be seen
 * already; the scale changes only where it would be too small to be seen. Whoever moves the map meanwhile wins.
 */
final class Glide extends Transition {
    /** Share of the panel at its rim where a place does not yet count as seen. */
    private static final double RIM = 0.1;

    /** Smaller things are brought nearer, to {@link #NEAR_PX}. */
    private static final double SMALL_PX = 16;

    private static final double NEAR_PX = 70;

    private final MapModel model;
    private final Predicate<Envelope> covered;
    private ViewTransform from;
    private ViewTransform to;
    private ViewTransform now;

    /** @param covered whether something of the window's own stands over a map rectangle */
    Glide(MapModel model, Predicate<Envelope> covered) {
        this.model = model;
        this.covered = covered;
        from = model.view();
        to = from;
        now = from;
        setCycleDuration(Duration.millis(180));
        setInterpolator(Interpolator.EASE_BOTH);
    }

    /** Brings a map rectangle into view. */
    void to(Envelope bounds) {
        stop();
        ViewTransform view = model.view();
        double size = Math.max(bounds.getWidth(), bounds.getHeight());
        boolean small = size / view.metresPerPixel() < SMALL_PX;
        Envelope inside = view.visible();
        inside.expandBy(-RIM * inside.getWidth(), -RIM * inside.getHeight());
        if (!small && inside.contains(bounds.centre()) && !covered.test(bounds)) {
            return;
        }
        from = view;
        now = view;
        to = new ViewTransform(
                view.frame(),
                bounds.centre().x,
                bounds.centre().y,
                small ? size / NEAR_PX : view.metresPerPixel(),
                view.width(),
                view.height());
        playFromStart();
    }

    @Override
    protected void interpolate(double share) {
        if (!model.view().equals(now)) {
            stop();
            return;
        }
        model.look(new ViewTransform(
                from.frame(),
                from.easting() + share * (to.easting() - from.easting()),
                from.northing() + share * (to.northing() - from.northing()),
                from.metresPerPixel() * Math.pow(to.metresPerPixel() / from.metresPerPixel(), share),
                from.width(),
                from.height()));
        now = model.view();
    }
}

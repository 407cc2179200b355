package org.railcount.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.simulate.light.View;
import org.railcount.simulate.render.Radiance;
import org.railcount.simulate.render.Scenery;
import org.railcount.simulate.world.Footprint;
import org.railcount.simulate.world.TrackPath;
import org.railcount.simulate.yard.YardPlan;

/** What a picture shows of the place: how much of each thing, how much of each area's tracks. */
final class Visibility {
    private static final double CLOUD_BASE_M = 900;
    private static final double HIDDEN_STEP_M = 2;

    private final Scenery scenery;
    private final Radiance radiance;
    private final boolean[] valid;

    Visibility(Scenery scenery, Radiance radiance, boolean[] valid) {
        this.scenery = scenery;
        this.radiance = radiance;
        this.valid = valid;
    }

    /** Share of a solid that is seen: rays that reached it against the rays that its outline would take. */
    double of(int solid, Footprint outline) {
        double rayArea = scenery.pixelM() * scenery.pixelM() / (scenery.raysPerSide() * scenery.raysPerSide());
        double rays = Math.min(1, radiance.raysOn(solid) * rayArea / outline.area());
        int inside = 0;
        int all = 0;
        for (double a = -0.9; a < 1; a += 0.2) {
            for (double b = -0.8; b < 1; b += 0.4) {
                double[] at = outline.at(a * outline.halfLength(), b * outline.halfWidth());
                inside += isInPicture(at[0], at[1]) ? 1 : 0;
                all++;
            }
        }
        return Math.min(rays, (double) inside / all);
    }

    private boolean isInPicture(double x, double y) {
        Coordinate pixel = scenery.grid().local().toPixel(x + scenery.offsetEast(), y + scenery.offsetNorth());
        int col = (int) Math.floor(pixel.x);
        int row = (int) Math.floor(pixel.y);
        return col >= 0
                && row >= 0
                && col < scenery.grid().width()
                && row < scenery.grid().height()
                && valid[row * scenery.grid().width() + col];
    }

    private boolean isSeen(double x, double y) {
        View view = scenery.view();
        return isInPicture(x, y)
                && (!scenery.clouds().any()
                        || scenery.clouds()
                                        .opacity(
                                                x - view.leanEast() * CLOUD_BASE_M, y - view.leanNorth() * CLOUD_BASE_M)
                                < 0.5);
    }

    /** Share of each area's usable track length that is seen; of the area itself where it has no track. */
    Map<String, Double> usable() {
        Map<String, Double> result = new TreeMap<>();
        for (YardPlan.NamedRing area : scenery.plan().areas()) {
            int seen = 0;
            int all = 0;
            for (TrackPath track : scenery.plan().tracks()) {
                for (double s = track.usableFrom(); s < track.usableTo(); s += 2) {
                    double[] at = track.at(s);
                    if (area.holds(at[0], at[1])) {
                        all++;
                        seen += isSeen(at[0], at[1]) ? 1 : 0;
                    }
                }
            }
            if (all == 0) {
                for (double x = -scenery.plan().halfWidth(); x < scenery.plan().halfWidth(); x += 4) {
                    for (double y = -scenery.plan().halfHeight();
                            y < scenery.plan().halfHeight();
                            y += 4) {
                        if (area.holds(x, y)) {
                            all++;
                            seen += isSeen(x, y) ? 1 : 0;
                        }
                    }
                }
            }
            result.put(area.name(), all == 0 ? 0 : (double) seen / all);
        }
        return result;
    }

    /** Stretches of each track that cannot be seen, chainage from and to in metres; tracks seen throughout are left out. */
    Map<String, List<double[]>> hidden() {
        Map<String, List<double[]>> result = new TreeMap<>();
        for (TrackPath track : scenery.plan().tracks()) {
            List<double[]> stretches = new ArrayList<>();
            for (double s = 0; s < track.length(); s += HIDDEN_STEP_M) {
                double[] at = track.at(s);
                if (isSeen(at[0], at[1])) {
                    continue;
                }
                double[] last = stretches.isEmpty() ? new double[2] : stretches.get(stretches.size() - 1);
                if (!stretches.isEmpty() && s - last[1] < HIDDEN_STEP_M / 2) {
                    last[1] = s + HIDDEN_STEP_M;
                } else {
                    stretches.add(new double[] {s, s + HIDDEN_STEP_M});
                }
            }
            if (!stretches.isEmpty()) {
                result.put(track.name(), stretches);
            }
        }
        return result;
    }
}

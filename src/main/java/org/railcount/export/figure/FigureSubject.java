package org.railcount.export.figure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.railcount.model.Area;
import org.railcount.model.AreaCount;
import org.railcount.model.SceneResult;
import org.railcount.model.Site;
import org.railcount.timeline.CountSeries;
import org.railcount.timeline.CountedAreas;

/** The areas that a figure shows, and what their counts are called together. Immutable. */
final class FigureSubject {
    /** Less of an area than this outside the view is the margin of a frame. */
    private static final double SLIVER = 0.02;

    private final Site whole;
    private final Site shown;
    private final Polygon frame;

    private FigureSubject(Site whole, List<Area> areas, Polygon frame) {
        this.whole = whole;
        this.frame = frame;
        this.shown = new Site(
                whole.name(),
                whole.timeZone(),
                whole.referenceScene(),
                areas,
                whole.tracks(),
                whole.zones(),
                whole.extra());
    }

    /** @param areas those that a person asked for, all of which the view holds */
    static FigureSubject of(Site site, List<Area> areas, MapView view) {
        return new FigureSubject(site, areas, frame(view));
    }

    /** Of the areas that a view shows something of. */
    static FigureSubject in(Site site, MapView view) {
        Polygon frame = frame(view);
        return new FigureSubject(
                site,
                site.areas().stream()
                        .filter(area -> share(area, frame) > SLIVER)
                        .toList(),
                frame);
    }

    boolean isEmpty() {
        return shown.areas().isEmpty();
    }

    /** Whether a count of railcars says anything of the areas. */
    boolean hasTracks() {
        return !CountedAreas.withTracks(shown).isEmpty();
    }

    /** Whether the counts, which are of whole areas, tell of more than is shown. */
    boolean isCut() {
        List<String> names = CountedAreas.toAddUp(shown);
        return shown.areas().stream()
                .filter(area -> names.contains(area.name()))
                .anyMatch(area -> share(area, frame) < 1 - SLIVER);
    }

    /** The place and its areas, as in "Tumangang, Yard"; the place alone for all its areas. */
    String name() {
        List<String> names = CountedAreas.toAddUp(shown);
        boolean all = names.size() > 1 && names.equals(CountedAreas.toAddUp(whole));
        return all || names.isEmpty()
                ? whole.name()
                : whole.name() + ", " + names.stream().collect(Collectors.joining(" and "));
    }

    /** What the areas hold together; empty where nothing was counted. */
    Optional<AreaCount> sum(FigureScene scene) {
        return CountSeries.sum(
                CountedAreas.subject(shown),
                CountedAreas.toAddUp(shown),
                new SceneResult.Handled(scene.info(), scene.run()));
    }

    private static double share(Area area, Polygon frame) {
        double size = area.boundary().getArea();
        return size > 0 ? area.boundary().intersection(frame).getArea() / size : 0;
    }

    private static Polygon frame(MapView view) {
        Coordinate corner = view.toLonLat(view.west(), view.south());
        return new GeometryFactory().createPolygon(new Coordinate[] {
            corner,
            view.toLonLat(view.east(), view.south()),
            view.toLonLat(view.east(), view.north()),
            view.toLonLat(view.west(), view.north()),
            corner.copy()
        });
    }
}

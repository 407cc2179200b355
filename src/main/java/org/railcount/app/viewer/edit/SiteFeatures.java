package org.railcount.app.viewer.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.railcount.model.Area;
import org.railcount.model.Site;
import org.railcount.model.SiteFeature;
import org.railcount.model.Track;
import org.railcount.model.Zone;

/** A site as one list of features, areas first, tracks last. Immutable. */
public final class SiteFeatures {
    private final Site site;
    private final List<SiteFeature> all;

    private SiteFeatures(Site site, List<SiteFeature> all) {
        this.site = site;
        this.all = List.copyOf(all);
    }

    public static SiteFeatures of(Site site) {
        List<SiteFeature> all = new ArrayList<>();
        all.addAll(site.areas());
        all.addAll(site.zones());
        all.addAll(site.tracks());
        return new SiteFeatures(site, all);
    }

    public List<SiteFeature> all() {
        return all;
    }

    public Optional<SiteFeature> find(FeatureRef ref) {
        return all.stream().filter(f -> FeatureRef.of(f).equals(ref)).findFirst();
    }

    /** A name for a new feature that no other has: the role's title and the first free number. */
    public String freshName(FeatureRole role) {
        int number = 1;
        while (isTaken(role.numbered(number))) {
            number++;
        }
        return role.numbered(number);
    }

    /** Whether any feature has a name. */
    public boolean isTaken(String name) {
        return all.stream().anyMatch(f -> f.name().equals(name));
    }

    /** The site with one more feature. */
    public Site plus(SiteFeature feature) {
        List<SiteFeature> more = new ArrayList<>(all);
        more.add(feature);
        return rebuilt(more);
    }

    /** The site without a feature. */
    public Site minus(FeatureRef ref) {
        return rebuilt(all.stream().filter(f -> !FeatureRef.of(f).equals(ref)).toList());
    }

    /** The site with a feature changed in its place. */
    public Site changed(FeatureRef ref, UnaryOperator<SiteFeature> change) {
        return rebuilt(all.stream()
                .map(f -> FeatureRef.of(f).equals(ref) ? change.apply(f) : f)
                .toList());
    }

    /** The feature of a role over a geometry that suits it: a line for a track, else a polygon. */
    public static SiteFeature create(FeatureRole role, String name, Geometry geometry) {
        return switch (role) {
            case TRACK -> new Track(name, (LineString) geometry, OptionalInt.empty(), Map.of());
            case AREA -> new Area(name, (Polygon) geometry, Map.of());
            case CARGO_ZONE -> new Zone(Zone.Kind.CARGO, name, (Polygon) geometry, Map.of());
            case WATER -> new Zone(Zone.Kind.WATER, name, (Polygon) geometry, Map.of());
            case IGNORE -> new Zone(Zone.Kind.IGNORE, name, (Polygon) geometry, Map.of());
        };
    }

    /** The same feature with another geometry of its kind. */
    public static SiteFeature reshaped(SiteFeature feature, Geometry geometry) {
        if (feature instanceof Track t) {
            return new Track(t.name(), (LineString) geometry, t.gaugeMm(), t.extra());
        }
        if (feature instanceof Zone z) {
            return new Zone(z.kind(), z.name(), (Polygon) geometry, z.extra());
        }
        return new Area(feature.name(), (Polygon) geometry, feature.extra());
    }

    /** The same feature under another name. */
    public static SiteFeature renamed(SiteFeature feature, String name) {
        if (feature instanceof Track t) {
            return new Track(name, t.centreline(), t.gaugeMm(), t.extra());
        }
        if (feature instanceof Zone z) {
            return new Zone(z.kind(), name, z.boundary(), z.extra());
        }
        return new Area(name, ((Area) feature).boundary(), feature.extra());
    }

    private Site rebuilt(List<SiteFeature> features) {
        return new Site(
                site.name(),
                site.timeZone(),
                site.referenceScene(),
                pick(features, Area.class),
                pick(features, Track.class),
                pick(features, Zone.class),
                site.extra());
    }

    private static <T> List<T> pick(List<SiteFeature> features, Class<T> kind) {
        return features.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}

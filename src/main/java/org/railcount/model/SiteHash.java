package org.railcount.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Fingerprint of a site's geometry: two sites with the same features in the same places have the same hash, whatever
 * their properties say. A detection run names it, so that a run made before a track was moved can be told from one
 * made after.
 */
public final class SiteHash {
    private SiteHash() {}

    /** SHA-256, lower-case hex, over kind, name and positions (longitude and latitude) of every feature in site order. */
    public static String of(Site site) {
        Sha256 hash = new Sha256();
        Stream.of(site.areas(), site.tracks(), site.zones())
                .flatMap(List::stream)
                .forEach(feature -> {
                    text(hash, kind(feature));
                    text(hash, feature.name());
                    geometry(hash, feature.geometry());
                });
        return hash.hex();
    }

    private static String kind(SiteFeature feature) {
        if (feature instanceof Zone zone) {
            return zone.kind().name();
        }
        return feature instanceof Track ? "TRACK" : "AREA";
    }

    /** The lengths go in too: without them two different lists of texts could run together into the same bytes. */
    private static void text(Sha256 hash, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        hash.with(ByteBuffer.allocate(4).putInt(bytes.length).array());
        hash.with(bytes);
    }

    private static void geometry(Sha256 hash, Geometry geometry) {
        // Where a ring starts and which way round it goes is no difference; GeoJSON prescribes one way when writing.
        Coordinate[] positions = (geometry instanceof Polygon ? geometry.norm() : geometry).getCoordinates();
        ByteBuffer bytes = ByteBuffer.allocate(4 + 16 * positions.length).putInt(positions.length);
        for (Coordinate position : positions) {
            bytes.putDouble(position.x).putDouble(position.y);
        }
        hash.with(bytes.array());
    }
}

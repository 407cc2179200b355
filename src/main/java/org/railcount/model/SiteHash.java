package org.railcount.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        Stream.of(site.areas(), site.tracks(), site.zones())
                .flatMap(List::stream)
                .forEach(feature -> {
                    text(digest, kind(feature));
                    text(digest, feature.name());
                    geometry(digest, feature.geometry());
                });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String kind(SiteFeature feature) {
        if (feature instanceof Zone zone) {
            return zone.kind().name();
        }
        return feature instanceof Track ? "TRACK" : "AREA";
    }

    /** The lengths go in too: without them two different lists of texts could run together into the same bytes. */
    private static void text(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static void geometry(MessageDigest digest, Geometry geometry) {
        // Where a ring starts and which way round it goes is no difference; GeoJSON prescribes one way when writing.
        Coordinate[] positions = (geometry instanceof Polygon ? geometry.norm() : geometry).getCoordinates();
        ByteBuffer bytes = ByteBuffer.allocate(4 + 16 * positions.length).putInt(positions.length);
        for (Coordinate position : positions) {
            bytes.putDouble(position.x).putDouble(position.y);
        }
        digest.update(bytes.array());
    }
}

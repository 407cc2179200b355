package org.railcount.detect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.locationtech.jts.io.WKBWriter;
import org.railcount.model.Area;
import org.railcount.model.Site;
import org.railcount.model.Track;
import org.railcount.model.Zone;

/** SHA-256 fingerprints, lower-case hex, by which a run names what it rests on. */
public final class Fingerprint {
    private Fingerprint() {}

    /** Of a file's bytes. */
    public static String ofFile(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of everything in a site that a count depends on: roles, names and geometry, in site order. */
    public static String ofSite(Site site) {
        MessageDigest digest = sha256();
        WKBWriter writer = new WKBWriter(2);
        for (Area area : site.areas()) {
            digest.update(("area\0" + area.name() + "\0").getBytes(StandardCharsets.UTF_8));
            digest.update(writer.write(area.boundary()));
        }
        for (Track track : site.tracks()) {
            digest.update(("track\0" + track.name() + "\0").getBytes(StandardCharsets.UTF_8));
            digest.update(writer.write(track.centreline()));
        }
        for (Zone zone : site.zones()) {
            digest.update((zone.kind() + "\0" + zone.name() + "\0").getBytes(StandardCharsets.UTF_8));
            digest.update(writer.write(zone.boundary()));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}

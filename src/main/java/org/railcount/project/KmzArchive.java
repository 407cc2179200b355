package org.railcount.project;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A KMZ file: a ZIP archive whose first KML file is the document. */
final class KmzArchive {
    private static final int MAX_ENTRIES = 10_000;
    /** Pictures may stand before the document; what unpacks to more is made to keep a reader busy. */
    private static final long MAX_BEFORE = 256L << 20;

    private KmzArchive() {}

    /** The document, unpacked. An archive that unpacks to more than the limit is refused before it fills the memory. */
    static byte[] kml(Path file, byte[] archive) throws ProjectException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            long left = MAX_BEFORE;
            for (int entries = 0; entries < MAX_ENTRIES; entries++) {
                ZipEntry entry = zip.getNextEntry();
                if (entry == null) {
                    break;
                }
                if (entry.getName().toLowerCase(Locale.ROOT).endsWith(".kml")) {
                    byte[] kml = zip.readNBytes((int) KmlDocument.MAX_BYTES + 1);
                    if (kml.length > KmlDocument.MAX_BYTES) {
                        throw tooLarge(file);
                    }
                    return kml;
                }
                left -= zip.skip(left);
                if (left <= 0) {
                    throw tooLarge(file);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new ProjectException(
                    JsonObjectFile.name(file) + ": a broken archive (" + e.getMessage() + "); export it again.", e);
        }
        throw new ProjectException(
                JsonObjectFile.name(file) + ": an archive without a KML file; is this the right file?");
    }

    private static ProjectException tooLarge(Path file) {
        return new ProjectException(
                JsonObjectFile.name(file) + ": too large when unpacked; export the lines you need on their own.");
    }
}

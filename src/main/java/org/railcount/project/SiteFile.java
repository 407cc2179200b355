package org.railcount.project;

import java.nio.file.Path;
import java.util.List;
import org.railcount.model.Site;

/**
 * The site file: a GeoJSON FeatureCollection (RFC 7946) with a role for every feature. What Railcount does not know in
 * it survives reading and writing: see {@link SiteReader} for where it is kept. Thread-safe.
 */
public final class SiteFile {
    private SiteFile() {}

    /**
     * A site as it was read.
     *
     * @param site the site
     * @param warnings what the user should know, one sentence each, though the site can be used
     */
    public record Loaded(Site site, List<String> warnings) {
        public Loaded {
            warnings = List.copyOf(warnings);
        }
    }

    /** Reads a site file. Warnings are dropped; {@link #load} gives them. */
    public static Site read(Path file) throws ProjectException {
        return load(file).site();
    }

    /**
     * Reads a site file with what was odd in it.
     *
     * @throws ProjectException with one sentence for the user when it cannot be used
     */
    public static Loaded load(Path file) throws ProjectException {
        return new SiteReader(file).read(JsonObjectFile.bytes(file));
    }

    /**
     * Writes a site file whole or not at all. A site that could not be read again (an outline that crosses itself, two
     * tracks of one name) is refused, and the file stays as it was.
     */
    public static void write(Path file, Site site) throws ProjectException {
        byte[] json = SiteWriter.json(file, site);
        new SiteReader(file).read(json);
        AtomicFile.write(file, json);
    }
}

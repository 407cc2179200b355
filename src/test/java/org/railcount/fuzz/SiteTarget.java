package org.railcount.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.railcount.model.Site;
import org.railcount.project.ProjectException;
import org.railcount.project.SiteFile;

/** A site file. One that loads can be written, and comes back from there as it went in. */
final class SiteTarget implements Target {
    private static final String FILE = "site.geojson";

    private final Seeds seeds = Seeds.below(
            Path.of("sample-imagery"),
            file -> file.toString().endsWith(".geojson") && !file.toString().contains("truth"));

    SiteTarget() throws IOException {}

    @Override
    public String name() {
        return "site";
    }

    @Override
    public void write(Path folder, Random random) throws IOException {
        Files.write(folder.resolve(FILE), TextMutation.of(Files.readAllBytes(seeds.any(random)), random));
    }

    @Override
    public void read(Path folder) throws Exception {
        Site site;
        try {
            site = SiteFile.read(folder.resolve(FILE));
        } catch (ProjectException e) {
            throw new Refused(e);
        }
        Path once = folder.resolve("once.geojson");
        Path twice = folder.resolve("twice.geojson");
        SiteFile.write(once, site);
        SiteFile.write(twice, SiteFile.read(once));
        if (!Arrays.equals(Files.readAllBytes(once), Files.readAllBytes(twice))) {
            throw new IllegalStateException("written and read again it is another site");
        }
    }
}

package org.railcount.app;

import java.nio.file.Path;
import org.railcount.app.text.Phrases;
import org.railcount.app.work.Background;
import org.railcount.model.Site;
import org.railcount.project.ProjectFolder;
import org.railcount.project.SiteImport;

/** Saves and imports the site. JavaFX thread only. */
final class SiteActions {
    private static final Phrases TEXT = Phrases.of(SiteActions.class);
    private final Workspace workspace;
    private final Background files;
    private final Notices notices;

    SiteActions(Workspace workspace, Background files, Notices notices) {
        this.workspace = workspace;
        this.files = files;
        this.notices = notices;
    }

    /**
     * Writes the site file.
     *
     * @param then runs when it was written
     */
    void save(Runnable then) {
        ProjectFolder project = workspace.projectProperty().get();
        Site site = workspace.siteProperty().get();
        if (project == null || site == null) {
            return;
        }
        files.run(
                TEXT.get("failed.save-site"),
                () -> {
                    project.saveSite(site);
                    return site;
                },
                saved -> {
                    if (saved.equals(workspace.siteProperty().get())) {
                        workspace.siteUnsavedProperty().set(false);
                    }
                    then.run();
                },
                notices::problem);
    }

    /** Adds the lines and polygons of a GeoJSON or KML file to the site; what was left out is told. */
    void importFrom(Path file) {
        files.run(
                TEXT.get("failed.import", file.getFileName()),
                () -> SiteImport.read(file),
                imported -> {
                    workspace.site().map(imported::into).ifPresent(workspace::editSite);
                    imported.warnings().forEach(notices::problem);
                    notices.done(TEXT.get(
                            "site.imported",
                            imported.areas().size(),
                            imported.tracks().size(),
                            imported.zones().size()));
                },
                notices::problem);
    }
}

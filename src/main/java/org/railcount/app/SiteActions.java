package org.railcount.app;

import org.railcount.app.work.Background;
import org.railcount.model.Site;
import org.railcount.project.ProjectFolder;

/** Saves and imports the site. JavaFX thread only. */
final class SiteActions {
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
                "save the site",
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
}

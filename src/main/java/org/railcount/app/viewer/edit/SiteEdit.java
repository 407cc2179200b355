package org.railcount.app.viewer.edit;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.railcount.app.text.Phrases;
import org.railcount.model.Site;
import org.railcount.model.SiteFeature;
import org.railcount.model.Track;

/** One change to a site, as a value. */
public sealed interface SiteEdit {
    /** What edits are called. */
    Phrases TEXT = Phrases.of(SiteEdit.class);

    /** The site after the change. */
    Site applyTo(Site site);

    /** What was done, for the undo menu: "Draw Track 3". */
    String title();

    /** A feature was drawn. */
    record Draw(SiteFeature feature) implements SiteEdit {
        @Override
        public Site applyTo(Site site) {
            return SiteFeatures.of(site).plus(feature);
        }

        @Override
        public String title() {
            return TEXT.get("edit.draw", feature.name());
        }
    }

    /** Proposed tracks were accepted. */
    record Accept(List<Track> tracks) implements SiteEdit {
        public Accept {
            tracks = List.copyOf(tracks);
        }

        @Override
        public Site applyTo(Site site) {
            Site grown = site;
            for (Track track : tracks) {
                grown = SiteFeatures.of(grown).plus(track);
            }
            return grown;
        }

        @Override
        public String title() {
            return TEXT.get(
                    "edit.accept",
                    tracks.size(),
                    tracks.isEmpty() ? "" : tracks.get(0).name());
        }
    }

    /** A feature's points were moved, added or removed. */
    record Reshape(FeatureRef ref, Geometry geometry) implements SiteEdit {
        @Override
        public Site applyTo(Site site) {
            return SiteFeatures.of(site).changed(ref, f -> SiteFeatures.reshaped(f, geometry));
        }

        @Override
        public String title() {
            return TEXT.get("edit.reshape", ref.name());
        }
    }

    /** A feature got another name. */
    record Rename(FeatureRef ref, String name) implements SiteEdit {
        @Override
        public Site applyTo(Site site) {
            return SiteFeatures.of(site).changed(ref, f -> SiteFeatures.renamed(f, name));
        }

        @Override
        public String title() {
            return TEXT.get("edit.rename", ref.name());
        }
    }

    /** A feature was taken away. */
    record Delete(FeatureRef ref) implements SiteEdit {
        @Override
        public Site applyTo(Site site) {
            return SiteFeatures.of(site).minus(ref);
        }

        @Override
        public String title() {
            return TEXT.get("edit.delete", ref.name());
        }
    }
}

package org.railcount.app.viewer.edit;

import org.railcount.model.SiteFeature;

/**
 * Names a feature of a site.
 *
 * @param role what it is for
 * @param name unique among the features of that role
 */
public record FeatureRef(FeatureRole role, String name) {
    public static FeatureRef of(SiteFeature feature) {
        return new FeatureRef(FeatureRole.of(feature), feature.name());
    }
}

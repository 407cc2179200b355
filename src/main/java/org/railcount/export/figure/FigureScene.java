package org.railcount.export.figure;

import java.util.Optional;
import org.railcount.imagery.DisplaySettings;
import org.railcount.imagery.Scene;
import org.railcount.model.DetectionRun;
import org.railcount.model.ReviewSummary;
import org.railcount.model.SceneInfo;

/**
 * A date of a figure.
 *
 * @param scene the open scene; the caller closes it
 * @param info what is known of it, a typed time included
 * @param run what to draw and count: as reviewed where it was reviewed, else the detector's
 * @param review how far it was reviewed; empty where nobody has looked
 * @param display how its pixels are shown
 */
public record FigureScene(
        Scene scene, SceneInfo info, DetectionRun run, Optional<ReviewSummary> review, DisplaySettings display) {}

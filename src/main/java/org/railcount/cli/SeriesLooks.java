package org.railcount.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.railcount.detect.SceneCounter;
import org.railcount.detect.change.AreaLook;
import org.railcount.detect.change.LookSampler;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.model.DetectionRun;
import org.railcount.model.Site;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps small pictures of the scenes of a batch, of a bounded number of them, for what only dates together tell. Thread-safe. */
final class SeriesLooks implements SceneCounter.Onlooker {
    private static final Logger LOG = LoggerFactory.getLogger(SeriesLooks.class);

    /** So many dates tell enough, and fit into memory. */
    private static final int MOST_SCENES = 150;

    private final int scenes;
    private final LookSampler sampler = new LookSampler();
    private final ConcurrentLinkedQueue<AreaLook> looks = new ConcurrentLinkedQueue<>();

    /** @param scenes how many the batch has */
    SeriesLooks(int scenes) {
        this.scenes = scenes;
    }

    /** Takes the looks of a scene. A scene that cannot be pictured keeps its count. */
    @Override
    public void see(Scene scene, Site site, DetectionRun run) {
        boolean kept = Math.floorMod(run.sceneId().hashCode(), scenes) < MOST_SCENES;
        if (scenes < 2 || !kept) {
            return;
        }
        try {
            looks.addAll(sampler.sample(scene, site, run));
        } catch (SceneException | RuntimeException e) {
            LOG.debug("{}: no look", run.sceneId(), e);
        }
    }

    List<AreaLook> all() {
        return new ArrayList<>(looks);
    }
}

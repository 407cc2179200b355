package org.railcount.app;

import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.railcount.detect.Detector;
import org.railcount.detect.RegistrationHint;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.model.AreaCount;
import org.railcount.model.CountRange;
import org.railcount.model.CountStatus;
import org.railcount.model.DetectionRun;
import org.railcount.model.Registration;
import org.railcount.model.Site;
import org.railcount.model.SiteHash;

/** Finds seven cars wherever there are tracks, but not before it is released; until then it can be cancelled. */
final class HeldDetector implements Detector {
    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicInteger started = new AtomicInteger();
    private final AtomicInteger cancelledRuns = new AtomicInteger();

    void release() {
        released.countDown();
    }

    int started() {
        return started.get();
    }

    int cancelled() {
        return cancelledRuns.get();
    }

    @Override
    public DetectionRun detect(Scene scene, Site site, RegistrationHint hint, Cancellation cancelled)
            throws SceneException {
        started.incrementAndGet();
        try {
            while (!released.await(5, TimeUnit.MILLISECONDS)) {
                if (cancelled.isCancelled()) {
                    cancelledRuns.incrementAndGet();
                    throw new CancellationException();
                }
            }
            return run(scene, site, hint);
        } catch (InterruptedException e) {
            throw new CancellationException();
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new SceneException("no hash", e);
        }
    }

    private static DetectionRun run(Scene scene, Site site, RegistrationHint hint)
            throws IOException, NoSuchAlgorithmException {
        byte[] hash = MessageDigest.getInstance("SHA-256")
                .digest(Files.readAllBytes(scene.info().path()));
        AreaCount count = site.tracks().isEmpty()
                ? new AreaCount("Yard", CountRange.exactly(0), 0, 0, 0, 0, 0, 0, 0, 0, 1, CountStatus.COUNTED)
                : new AreaCount("Yard", new CountRange(6, 7, 8), 1, 90, 90, 0, 0, 0, 0, 0, 1, CountStatus.COUNTED);
        return new DetectionRun(
                scene.info().id(),
                HexFormat.of().formatHex(hash),
                SiteHash.of(site),
                "held 1",
                Map.of(),
                hint.byHand().map(Registration::byHand).orElse(Registration.NONE),
                List.of(),
                List.of(),
                List.of(count),
                Optional.empty());
    }
}

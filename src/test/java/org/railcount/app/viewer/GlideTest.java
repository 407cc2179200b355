package org.railcount.app.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.locationtech.jts.geom.Envelope;
import org.railcount.app.viewer.frame.ViewTransform;
import org.railcount.app.viewer.state.MapModel;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** A step to the next detection shows it. */
@ExtendWith(ApplicationExtension.class)
class GlideTest {
    private final MapModel model = new CorrectedScene().model;
    private final ViewTransform before = model.view();
    private final Envelope inView =
            new Envelope(before.easting() + 20, before.easting() + 30, before.northing() - 12, before.northing() - 10);

    @Test
    void whatStandsUnderTheDateOrTheScaleIsBroughtIntoTheOpen(FxRobot robot) throws Exception {
        Glide glide = new Glide(model, place -> place.equals(inView));
        robot.interact(() -> glide.to(inView));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> model.view().easting() == inView.centre().x);
        assertThat(model.view().northing()).isEqualTo(inView.centre().y);
    }

    @Test
    void theMapStaysWhereItCanBeSeenAlready(FxRobot robot) {
        robot.interact(() -> new Glide(model, place -> false).to(inView));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(model.view()).isEqualTo(before);
    }
}

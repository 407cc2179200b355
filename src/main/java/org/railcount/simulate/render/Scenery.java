package org.railcount.simulate.render;

import java.util.List;
import org.railcount.simulate.light.Clouds;
import org.railcount.simulate.light.Daylight;
import org.railcount.simulate.light.View;
import org.railcount.simulate.world.GroundPatch;
import org.railcount.simulate.world.Season;
import org.railcount.simulate.world.Solid;
import org.railcount.simulate.yard.YardPlan;

/**
 * All that is needed to render one scene.
 *
 * @param plan the place
 * @param ground its ground covers on the day, later over earlier
 * @param solids everything solid that stands there on the day
 * @param grid the picture's pixels
 * @param offsetEast geolocation error: metres that the picture's positions lie east of the truth
 * @param offsetNorth metres that they lie north of the truth
 * @param raysPerSide rays along one side of a pixel
 * @param pixelM size of a pixel on the ground
 * @param light sun and sky
 * @param view line of sight
 * @param season plants, snow, wetness
 * @param clouds clouds and their shadows
 */
public record Scenery(
        YardPlan plan,
        List<GroundPatch> ground,
        List<Solid> solids,
        ImageGrid grid,
        double offsetEast,
        double offsetNorth,
        int raysPerSide,
        double pixelM,
        Daylight light,
        View view,
        Season season,
        Clouds clouds) {}

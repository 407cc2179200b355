package org.railcount.simulate;

import java.time.Instant;
import org.railcount.simulate.light.View;
import org.railcount.simulate.light.Weather;
import org.railcount.simulate.sensor.Sensor;
import org.railcount.simulate.world.Season;

/**
 * When, from where and with what a scene is taken.
 *
 * @param acquired time, UTC; fixes the sun
 * @param view where the satellite stands
 * @param season plants, snow, wetness
 * @param weather haze and clouds
 * @param sensor what makes the picture
 * @param framing which part of the place is in it, on which grid
 * @param offsetEastM geolocation error: how far east of the truth the file's positions lie
 * @param offsetNorthM how far north of the truth they lie
 */
public record SceneConditions(
        Instant acquired,
        View view,
        Season season,
        Weather weather,
        Sensor sensor,
        Framing framing,
        double offsetEastM,
        double offsetNorthM) {}

package org.railcount.simulate.series;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import org.railcount.imagery.SunPosition;
import org.railcount.model.CargoType;
import org.railcount.model.RailcarType;
import org.railcount.simulate.Framing;
import org.railcount.simulate.SceneConditions;
import org.railcount.simulate.files.TiffLayout;
import org.railcount.simulate.light.View;
import org.railcount.simulate.light.Weather;
import org.railcount.simulate.sensor.Bands;
import org.railcount.simulate.sensor.Sensor;
import org.railcount.simulate.world.Season;
import org.railcount.simulate.yard.TrafficOrder;
import org.railcount.simulate.yard.TrafficPlanner;
import org.railcount.simulate.yard.YardPlan;

/** Draws light, weather, sensor and traffic at random, wider than any one real archive. Confined to one thread. */
final class RandomConditions {
    private static final double LEAST_SUN_DEG = 12;

    /** In winter yards the sun stays below this. */
    private static final double LOW_SUN_DEG = 30;

    private final SplittableRandom random;
    private final YardPlan plan;
    private final boolean winterTarps;

    RandomConditions(SplittableRandom random, YardPlan plan, YardTheme theme) {
        this.random = random;
        this.plan = plan;
        this.winterTarps = theme == YardTheme.WINTER_TARPS;
    }

    SceneConditions conditions() {
        Instant time = time();
        int dayOfYear = time.atZone(ZoneOffset.UTC).getDayOfYear();
        double snow = winterTarps ? lightSnow() : snow(isWinter(dayOfYear));
        double green = Math.max(0, Math.min(1, Season.usualGreen(dayOfYear) + 0.5 * (random.nextDouble() - 0.5)));
        Season season = new Season(snow > 0 ? 0 : green, snow, random.nextInt(4) == 0 ? random.nextDouble() : 0);
        boolean cloudy = random.nextInt(10) == 0;
        Weather weather = new Weather(
                0.4 * random.nextDouble() * random.nextDouble(),
                cloudy ? 0.3 * random.nextDouble() : 0,
                100 + 200 * random.nextDouble(),
                random.nextInt());
        double angle = 2 * Math.PI * random.nextDouble();
        double error = 4 * random.nextDouble();
        return new SceneConditions(
                time,
                new View(28 * random.nextDouble(), 360 * random.nextDouble()),
                season,
                weather,
                sensor(),
                Framing.plain(0, 0, 2 * plan.halfWidth(), 2 * plan.halfHeight()),
                error * StrictMath.cos(angle),
                error * StrictMath.sin(angle));
    }

    private static boolean isWinter(int dayOfYear) {
        return dayOfYear < 80 || dayOfYear > 330;
    }

    /** More often than in life: it is what detectors stumble over. */
    private double snow(boolean winter) {
        return winter && random.nextInt(5) > 0 ? random.nextDouble() : 0;
    }

    private double lightSnow() {
        return random.nextInt(6) == 0 ? 0 : 0.15 + 0.45 * random.nextDouble();
    }

    private Instant time() {
        double[] middle = plan.frame().lonLat(0, 0);
        while (true) {
            Instant time = Instant.ofEpochSecond(1_483_228_800L + random.nextLong(8 * 365 * 86_400L));
            SunPosition sun = SunPosition.at(time, middle[1], middle[0]);
            boolean winterSun = sun.elevationDeg() < LOW_SUN_DEG
                    && isWinter(time.atZone(ZoneOffset.UTC).getDayOfYear());
            if (sun.elevationDeg() > LEAST_SUN_DEG && (winterSun || !winterTarps)) {
                return time;
            }
        }
    }

    private Sensor sensor() {
        double pixel = 0.25 + 0.65 * random.nextDouble();
        int kind = random.nextInt(10);
        Bands bands = kind == 0 ? Bands.PAN : kind == 1 ? Bands.BGRN : Bands.RGB;
        return new Sensor(
                pixel,
                pixel < 0.35 ? 2 : pixel < 0.55 ? 3 : 5,
                0.35 + 0.7 * random.nextDouble(),
                random.nextInt(3) == 0 ? 0 : 2.2 * random.nextDouble(),
                0.6 * random.nextDouble(),
                0.01 + 0.05 * random.nextDouble(),
                bands,
                bands == Bands.RGB ? 8 : 16,
                1.4 + 0.6 * random.nextDouble(),
                0.94 + 0.12 * random.nextDouble());
    }

    /** Lossless, so that a codec's traces are for the trainer to add. */
    TiffLayout layout() {
        return new TiffLayout(TiffLayout.Compression.DEFLATE, 256, false, 0, 0);
    }

    TrafficOrder traffic() {
        double room = plan.tracks().stream()
                .mapToDouble(track -> track.usableTo() - track.usableFrom())
                .sum();
        double fill = random.nextInt(8) == 0 ? 0 : 0.65 * random.nextDouble();
        int cars = (int) (fill * room / 17);
        if (winterTarps) {
            return winterTraffic(room);
        }
        List<RailcarType> mix = TrafficPlanner.anyMix();
        return new TrafficOrder(
                cars,
                mix,
                random.nextInt(2) == 0 ? 0.8 * random.nextDouble() : 0.08,
                3 + random.nextInt(28),
                1500 * random.nextDouble() * random.nextDouble(),
                List.of(CargoType.values()),
                0,
                random.nextInt(40));
    }

    /** Full tracks, so that trains stand in each other's shadow; open cars and flats with containers to be told from tarps. */
    private TrafficOrder winterTraffic(double room) {
        double fill = 0.35 + 0.35 * random.nextDouble();
        return new TrafficOrder(
                (int) (fill * room / 17),
                List.of(
                        RailcarType.GONDOLA,
                        RailcarType.GONDOLA,
                        RailcarType.GONDOLA,
                        RailcarType.FLATCAR,
                        RailcarType.FLATCAR,
                        RailcarType.BOXCAR,
                        RailcarType.BOXCAR,
                        RailcarType.TANK,
                        RailcarType.HOPPER),
                0.3 + 0.3 * random.nextDouble(),
                6 + random.nextInt(20),
                0,
                List.of(),
                0,
                random.nextInt(20));
    }
}

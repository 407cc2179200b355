package org.railcount.simulate.series;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.railcount.model.CargoType;
import org.railcount.model.RailcarType;
import org.railcount.simulate.Framing;
import org.railcount.simulate.SceneConditions;
import org.railcount.simulate.light.View;
import org.railcount.simulate.light.Weather;
import org.railcount.simulate.world.Season;
import org.railcount.simulate.yard.TrafficOrder;

/** One scene to be made: builder-like record; each {@code with} method changes one thing. */
record SceneOrder(
        Instant acquired,
        Product product,
        String split,
        View view,
        Season season,
        Weather weather,
        Framing framing,
        double offsetEast,
        double offsetNorth,
        TrafficOrder traffic) {

    private static final Framing FULL = Framing.plain(0, 0, 860, 470);
    private static final List<RailcarType> TRADE = List.of(
            RailcarType.GONDOLA,
            RailcarType.GONDOLA,
            RailcarType.BOXCAR,
            RailcarType.BOXCAR,
            RailcarType.TANK,
            RailcarType.HOPPER,
            RailcarType.FLATCAR,
            RailcarType.COACH);

    /** A clear scene with the usual traffic of the trade years. */
    static SceneOrder of(String time, Product product, String split, int railcars) {
        Instant acquired = Instant.parse(time);
        LocalDate day = acquired.atZone(ZoneOffset.UTC).toLocalDate();
        int number = (int) (day.toEpochDay() % 997);
        // Geolocation error and viewing geometry spread over their ranges by the golden angle.
        double angle = number * 2.399_963;
        double size = 0.6 + 3.3 * ((number * 7) % 10) / 10.0;
        double incidence = 4 + 19 * ((number * 13) % 20) / 20.0;
        return new SceneOrder(
                acquired,
                product,
                split,
                new View(incidence, (number * 73) % 360),
                new Season(Season.usualGreen(day.getDayOfYear()), 0, 0),
                Weather.CLEAR,
                FULL,
                size * StrictMath.cos(angle),
                size * StrictMath.sin(angle),
                new TrafficOrder(railcars, TRADE, 0.05, 9, 60, List.of(CargoType.CONTAINER, CargoType.OTHER), 0, 16));
    }

    private SceneOrder with(Season newSeason, Weather newWeather, Framing newFraming, TrafficOrder newTraffic) {
        return new SceneOrder(
                acquired, product, split, view, newSeason, newWeather, newFraming, offsetEast, offsetNorth, newTraffic);
    }

    SceneOrder snow(double snow) {
        return with(new Season(0, snow, 0), weather, framing, traffic);
    }

    SceneOrder wet(double wet) {
        return with(new Season(season.green(), season.snow(), wet), weather, framing, traffic);
    }

    SceneOrder haze(double haze) {
        return with(
                season,
                new Weather(haze, weather.cloudCover(), weather.cloudSizeM(), weather.seed()),
                framing,
                traffic);
    }

    SceneOrder clouds(double cover, double sizeM, int seed) {
        return with(season, new Weather(weather.haze(), cover, sizeM, seed), framing, traffic);
    }

    SceneOrder frame(Framing other) {
        return with(season, weather, other, traffic);
    }

    SceneOrder ship(double lengthM) {
        TrafficOrder t = traffic;
        return with(
                season,
                weather,
                framing,
                new TrafficOrder(
                        t.railcars(),
                        t.mix(),
                        t.coveredShare(),
                        t.longestString(),
                        t.cargoAreaM2(),
                        t.cargoMix(),
                        lengthM,
                        t.clutter()));
    }

    SceneOrder cargo(double areaM2, CargoType... mix) {
        TrafficOrder t = traffic;
        return with(
                season,
                weather,
                framing,
                new TrafficOrder(
                        t.railcars(),
                        t.mix(),
                        t.coveredShare(),
                        t.longestString(),
                        areaM2,
                        List.of(mix),
                        t.shipLengthM(),
                        t.clutter()));
    }

    SceneOrder trains(int longest, double coveredShare, RailcarType... mix) {
        TrafficOrder t = traffic;
        return with(
                season,
                weather,
                framing,
                new TrafficOrder(
                        t.railcars(),
                        mix.length == 0 ? t.mix() : List.of(mix),
                        coveredShare,
                        longest,
                        t.cargoAreaM2(),
                        t.cargoMix(),
                        t.shipLengthM(),
                        t.clutter()));
    }

    SceneConditions conditions() {
        return new SceneConditions(acquired, view, season, weather, product.sensor, framing, offsetEast, offsetNorth);
    }
}

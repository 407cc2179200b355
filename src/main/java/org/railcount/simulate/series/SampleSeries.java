package org.railcount.simulate.series;

import static org.railcount.model.CargoType.BLUE;
import static org.railcount.model.CargoType.CONTAINER;
import static org.railcount.model.CargoType.GREEN;
import static org.railcount.model.CargoType.OTHER;
import static org.railcount.model.CargoType.WHITE;
import static org.railcount.model.RailcarType.BOXCAR;
import static org.railcount.model.RailcarType.FLATCAR;
import static org.railcount.model.RailcarType.GONDOLA;
import static org.railcount.model.RailcarType.HOPPER;
import static org.railcount.model.RailcarType.TANK;

import java.util.List;
import org.railcount.simulate.Framing;

/**
 * The dated scenes of the sample imagery. Counts, tarps and cargo follow the shape of the published observations: a few
 * cars before 2020, next to nothing while the border was closed, small trains from November 2022, an empty yard on 14
 * September 2023, 73 cars on 5 October 2023, more in 2024. They are simulated nonetheless.
 */
final class SampleSeries {
    private static final Framing SMALL = Framing.plain(0, 40, 780, 300);

    private SampleSeries() {}

    static List<SceneOrder> orders() {
        return List.of(
                SceneOrder.of("2018-09-27T01:52:17Z", Product.MAXAR_RGB, "tune", 12),
                SceneOrder.of("2018-11-21T02:06:41Z", Product.STAC_RGB, "test", 7)
                        .ship(96),
                SceneOrder.of("2019-01-16T02:11:09Z", Product.AIRBUS_16, "tune", 6)
                        .snow(0.8)
                        .frame(SMALL),
                SceneOrder.of("2019-03-30T01:47:33Z", Product.SKYSAT_VISUAL, "test", 9)
                        .frame(SMALL),
                SceneOrder.of("2019-05-18T02:20:52Z", Product.MAXAR_RGB, "test", 15)
                        .ship(104),
                SceneOrder.of("2019-06-28T01:40:26Z", Product.MAXAR_PAN, "tune", 14)
                        .frame(SMALL),
                SceneOrder.of("2019-08-09T03:05:11Z", Product.STAC_RGB, "tune", 18)
                        .clouds(0.42, 210, 77)
                        .haze(0.15),
                SceneOrder.of("2019-10-13T02:14:38Z", Product.MAXAR_RGB, "test", 20),
                SceneOrder.of("2019-12-19T01:35:55Z", Product.STAC_RGB, "tune", 11)
                        .snow(0.35),
                SceneOrder.of("2020-02-11T02:09:20Z", Product.MAXAR_RGB, "test", 3)
                        .snow(0.95),
                SceneOrder.of("2020-06-05T04:51:44Z", Product.BLACKSKY_RGB, "tune", 0)
                        .frame(SMALL),
                SceneOrder.of("2020-10-22T02:02:03Z", Product.AIRBUS_RGB, "test", 2)
                        .frame(Framing.plain(0, 30, 760, 300)),
                SceneOrder.of("2021-03-14T02:17:47Z", Product.STAC_RGB, "tune", 1)
                        .frame(new Framing(0, 0, 860, 470, 0, true, false)),
                SceneOrder.of("2021-08-27T02:24:30Z", Product.STAC_RGB, "test", 4)
                        .clouds(1, 160, 5),
                SceneOrder.of("2021-12-08T02:00:12Z", Product.MAXAR_RGB, "test", 0)
                        .frame(new Framing(0, 10, 880, 440, -9.5, false, false)),
                SceneOrder.of("2022-05-02T02:13:56Z", Product.STAC_RGB, "tune", 3),
                SceneOrder.of("2022-09-16T01:55:29Z", Product.MAXAR_RGB_LOSSLESS, "test", 2)
                        .frame(new Framing(0, 35, 700, 270, 0, false, true)),
                SceneOrder.of("2022-11-04T01:24:08Z", Product.SKYSAT_VISUAL, "tune", 3)
                        .trains(3, 0, BOXCAR)
                        .frame(SMALL),
                SceneOrder.of("2022-12-08T02:08:35Z", Product.MAXAR_RGB, "test", 8)
                        .snow(0.55)
                        .cargo(160, WHITE, BLUE, OTHER),
                SceneOrder.of("2023-02-02T02:19:14Z", Product.STAC_RGB, "tune", 19)
                        .snow(0.4)
                        .trains(12, 0.1),
                SceneOrder.of("2023-05-30T02:05:00Z", Product.WORLD_FILE_RGB, "test", 17)
                        .trains(13, 0.1),
                SceneOrder.of("2023-07-12T05:22:49Z", Product.BLACKSKY_RGB, "tune", 10)
                        .haze(0.5)
                        .frame(SMALL),
                SceneOrder.of("2023-09-14T01:58:21Z", Product.MAXAR_RGB, "test", 0)
                        .cargo(0),
                SceneOrder.of("2023-09-18T02:10:07Z", Product.STAC_RGB, "tune", 9)
                        .trains(9, 0.2),
                SceneOrder.of("2023-09-22T01:29:36Z", Product.PLANETSCOPE, "test", 28)
                        .trains(20, 0.4, BOXCAR, GONDOLA, FLATCAR),
                SceneOrder.of("2023-09-24T02:15:53Z", Product.STAC_RGB, "test", 31)
                        .trains(16, 0.3, BOXCAR, GONDOLA, FLATCAR)
                        .cargo(350, WHITE, WHITE, CONTAINER),
                SceneOrder.of("2023-09-28T02:03:42Z", Product.MAXAR_RGB, "tune", 46)
                        .trains(16, 0.4, BOXCAR, GONDOLA, FLATCAR)
                        .cargo(800, BLUE, BLUE, BLUE, WHITE),
                SceneOrder.of("2023-10-01T02:21:18Z", Product.STAC_RGB, "tune", 58)
                        .trains(16, 0.4, BOXCAR, GONDOLA, FLATCAR)
                        .cargo(1000, BLUE, BLUE, WHITE, GREEN)
                        .clouds(0.12, 130, 12),
                SceneOrder.of("2023-10-05T01:51:04Z", Product.MAXAR_RGB, "test", 73)
                        .trains(16, 0.5, BOXCAR, GONDOLA, FLATCAR, TANK)
                        .cargo(1500, BLUE, BLUE, BLUE, WHITE, GREEN, CONTAINER)
                        .ship(112),
                SceneOrder.of("2023-10-20T02:12:26Z", Product.STAC_30CM, "tune", 88)
                        .trains(18, 0.5, BOXCAR, GONDOLA, FLATCAR)
                        .cargo(1700, BLUE, BLUE, WHITE),
                SceneOrder.of("2024-01-13T02:07:39Z", Product.AIRBUS_16, "test", 81)
                        .snow(0.4)
                        .trains(20, 0.4, BOXCAR, GONDOLA, FLATCAR, TANK)
                        .cargo(2300, BLUE)
                        .frame(SMALL),
                SceneOrder.of("2024-03-12T02:18:02Z", Product.STAC_RGB, "tune", 97)
                        .trains(22, 0.3, BOXCAR, GONDOLA, FLATCAR, TANK)
                        .cargo(1500, BLUE, BLUE, CONTAINER)
                        .ship(115),
                SceneOrder.of("2024-04-17T01:56:45Z", Product.MAXAR_RGB, "test", 119)
                        .trains(34, 0.25, BOXCAR, GONDOLA, GONDOLA, TANK)
                        .cargo(900, BLUE, GREEN, CONTAINER),
                SceneOrder.of("2024-06-17T02:09:31Z", Product.MAXAR_RGB, "tune", 146)
                        .trains(32, 0.1, GONDOLA, GONDOLA, HOPPER, TANK, TANK, BOXCAR)
                        .cargo(500, CONTAINER, GREEN, BLUE));
    }
}

package org.railcount.simulate.stock;

import java.util.List;
import org.railcount.model.RailcarType;

/**
 * The models that stand in the simulated yards. Lengths, widths and heights follow makers' catalogues as collected for
 * the project (Railtransholding, Altaivagon, Atransgroup, UniWagon, Corum, railwaywagons.com and others); where a
 * catalogue gives no width, height or body length, the usual figure of the class stands in.
 */
public final class RollingStock {
    private static final List<CarModel> MODELS = List.of(
            new CarModel(RailcarType.GONDOLA, "12-132", 13.92, 12.80, 3.158, 3.78),
            new CarModel(RailcarType.GONDOLA, "12-1303", 13.92, 12.78, 3.154, 3.48),
            new CarModel(RailcarType.GONDOLA, "12-2104", 13.92, 12.75, 3.13, 3.50),
            new CarModel(RailcarType.GONDOLA, "C62", 13.44, 12.50, 3.18, 3.10),
            new CarModel(RailcarType.HOPPER, "19-193-01", 13.92, 12.80, 3.20, 3.592),
            new CarModel(RailcarType.HOPPER, "11-739", 14.72, 13.60, 3.25, 4.65),
            new CarModel(RailcarType.BOXCAR, "11-066", 14.73, 13.87, 3.28, 4.69),
            new CarModel(RailcarType.BOXCAR, "12-C101", 15.35, 13.51, 3.162, 4.60),
            new CarModel(RailcarType.BOXCAR, "P63", 16.44, 15.50, 3.30, 4.55),
            new CarModel(RailcarType.BOXCAR, "P70", 17.07, 16.10, 3.30, 4.77),
            new CarModel(RailcarType.BOXCAR, "11-6874", 19.20, 18.10, 3.24, 4.70),
            new CarModel(RailcarType.FLATCAR, "13-470", 14.62, 13.40, 2.87, 1.30),
            new CarModel(RailcarType.FLATCAR, "13-6724", 15.02, 13.90, 2.805, 1.30),
            new CarModel(RailcarType.FLATCAR, "NX70A", 13.97, 13.00, 2.98, 1.20),
            new CarModel(RailcarType.FLATCAR, "60 ft", 19.62, 18.40, 2.87, 1.25),
            new CarModel(RailcarType.TANK, "15-9049", 12.02, 10.90, 3.20, 4.60),
            new CarModel(RailcarType.TANK, "15-1547-03", 12.02, 10.85, 3.00, 4.60),
            new CarModel(RailcarType.TANK, "U70", 12.02, 10.60, 3.02, 4.40),
            new CarModel(RailcarType.LOCOMOTIVE, "M62", 17.55, 16.60, 2.95, 4.49),
            new CarModel(RailcarType.LOCOMOTIVE, "TEM2", 16.97, 15.90, 3.10, 4.50),
            new CarModel(RailcarType.LOCOMOTIVE, "2TE10 section", 16.97, 15.95, 3.25, 4.60),
            new CarModel(RailcarType.COACH, "RZD coach", 24.54, 23.60, 3.10, 4.35));

    private RollingStock() {}

    /** The models of a class, most common first. */
    public static List<CarModel> of(RailcarType type) {
        return MODELS.stream().filter(model -> model.type() == type).toList();
    }
}

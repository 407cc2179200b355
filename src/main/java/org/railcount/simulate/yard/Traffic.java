package org.railcount.simulate.yard;

import java.util.List;
import org.railcount.model.CargoType;
import org.railcount.simulate.stock.Railcar;
import org.railcount.simulate.world.CargoStack;
import org.railcount.simulate.world.Ship;
import org.railcount.simulate.world.Solid;

/**
 * What stands in a yard at one moment and may be gone the next day. Immutable.
 *
 * @param cars rail vehicles
 * @param cargo cargo on the ground inside the cargo zones
 * @param ships ships at the quay
 * @param clutter things that are nothing to count: road vehicles, trailers, crates elsewhere
 */
public record Traffic(List<Railcar> cars, List<GroundCargo> cargo, List<Ship> ships, List<Solid> clutter) {
    public Traffic {
        cars = List.copyOf(cars);
        cargo = List.copyOf(cargo);
        ships = List.copyOf(ships);
        clutter = List.copyOf(clutter);
    }

    /** A piece of cargo with the class that its looks give it. */
    public record GroundCargo(CargoStack stack, CargoType type) {}
}

package org.railcount.simulate.yard;

import java.util.List;
import org.railcount.model.CargoType;
import org.railcount.model.RailcarType;

/**
 * What a planner is asked to put into a yard.
 *
 * @param railcars exact number of rail vehicles, locomotives included
 * @param mix classes to draw strings from; a class named twice comes twice as often
 * @param coveredShare share of strings that run under tarps
 * @param longestString most cars in one string
 * @param cargoAreaM2 area of ground cargo aimed at, 0 for none
 * @param cargoMix its kinds
 * @param shipLengthM length of a ship at the quay, 0 for none
 * @param clutter number of road vehicles and loose crates
 */
public record TrafficOrder(
        int railcars,
        List<RailcarType> mix,
        double coveredShare,
        int longestString,
        double cargoAreaM2,
        List<CargoType> cargoMix,
        double shipLengthM,
        int clutter) {
    public TrafficOrder {
        mix = List.copyOf(mix);
        cargoMix = List.copyOf(cargoMix);
    }
}

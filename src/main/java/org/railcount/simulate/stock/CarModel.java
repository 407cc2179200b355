package org.railcount.simulate.stock;

import org.railcount.model.RailcarType;

/**
 * Dimensions of one model of rail vehicle.
 *
 * @param type its class
 * @param name designation
 * @param overCouplersM coupling to coupling
 * @param bodyM length of the body
 * @param widthM greatest width
 * @param heightM top of the body above the rails
 */
public record CarModel(
        RailcarType type, String name, double overCouplersM, double bodyM, double widthM, double heightM) {}

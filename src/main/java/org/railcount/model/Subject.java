package org.railcount.model;

/** What a detection is a detection of. */
public sealed interface Subject {

    /**
     * A rail vehicle.
     *
     * @param type its class
     * @param covered whether a tarp lies over it
     */
    record Railcar(RailcarType type, boolean covered) implements Subject {}

    /** Cargo on the ground. */
    record Cargo(CargoType type) implements Subject {}

    /** A ship. */
    record Ship() implements Subject {}
}

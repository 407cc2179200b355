package org.railcount.simulate.stock;

import org.railcount.simulate.world.Noise;

/** Form and look of a car's body; positions are along and across the car from its middle, in metres. Immutable. */
interface CarShape {
    /** Height above the rails, inside the body's rectangle; negative where nothing is. */
    double height(CarModel model, double along, double across, Noise noise);

    /** Reflectance, as in {@link org.railcount.simulate.world.Solid#look}. */
    void look(CarModel model, double along, double across, double height, boolean wall, Noise noise, float[] out);
}

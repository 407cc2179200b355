package org.railcount.detect.decode;

/**
 * Cars of about one length: a Gaussian of the length between a body's ends.
 *
 * @param meanM mean length, metres
 * @param spreadM standard deviation, metres
 * @param weight share of all cars, 0 to 1
 */
public record LengthGroup(double meanM, double spreadM, double weight) {
    /** Share of all cars per metre of length, at a length. */
    public double density(double lengthM) {
        double z = (lengthM - meanM) / spreadM;
        return weight * Math.exp(-z * z / 2) / (spreadM * Math.sqrt(2 * Math.PI));
    }
}

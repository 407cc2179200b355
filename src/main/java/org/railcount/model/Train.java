package org.railcount.model;

/**
 * A string: coupled cars on one track; a car that stands alone is a string of one.
 *
 * @param track name of its track
 * @param area name of the area that holds its middle
 * @param lengthM from the first car's outer end to the last one's, along the track
 * @param cars number of cars; 0 where the scene is too coarse for cars
 */
public record Train(String track, String area, double lengthM, int cars) {}

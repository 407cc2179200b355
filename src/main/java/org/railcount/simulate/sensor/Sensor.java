package org.railcount.simulate.sensor;

/**
 * How a product's pixels come about.
 *
 * @param pixelM size of a pixel on the ground
 * @param rays rays along one side of a pixel
 * @param blurPx standard deviation of the point spread beyond the pixel itself, in pixels
 * @param chromaBlurPx blur of the colours against the brightness, in pixels: pan-sharpened products have coarse colours; 0
 *     for none
 * @param sharpen strength of the maker's edge sharpening, 0 for none
 * @param noise standard deviation of the noise on a mid-grey surface, as a share of it
 * @param bands what the file holds
 * @param bits 8 for display-ready, 16 for 11-bit digital numbers
 * @param gamma display gamma of 8-bit products
 * @param warmth gain of red against blue in 8-bit products; 1 is neutral
 */
public record Sensor(
        double pixelM,
        int rays,
        double blurPx,
        double chromaBlurPx,
        double sharpen,
        double noise,
        Bands bands,
        int bits,
        double gamma,
        double warmth) {}

package org.railcount.simulate.series;

import org.railcount.simulate.files.TiffLayout;
import org.railcount.simulate.files.TiffLayout.Compression;
import org.railcount.simulate.files.Vendor;
import org.railcount.simulate.sensor.Bands;
import org.railcount.simulate.sensor.Sensor;

/** The kinds of product in the sample series: a sensor, a vendor's naming and a file layout each. */
enum Product {
    /** Pan-sharpened colour, sharp, strongly processed, with overviews as in a cloud-optimised file. */
    MAXAR_RGB(
            Vendor.MAXAR,
            new Sensor(0.5, 3, 0.50, 1.7, 0.40, 0.030, Bands.RGB, 8, 1.75, 1.02),
            new TiffLayout(Compression.JPEG, 256, false, 2, 80)),
    MAXAR_RGB_LOSSLESS(
            Vendor.MAXAR,
            new Sensor(0.5, 3, 0.55, 1.7, 0.30, 0.022, Bands.RGB, 8, 1.75, 1.02),
            new TiffLayout(Compression.DEFLATE, 0, false, 0, 0)),
    MAXAR_PAN(
            Vendor.MAXAR,
            new Sensor(0.4, 3, 0.50, 0, 0.30, 0.022, Bands.PAN, 16, 1, 1),
            new TiffLayout(Compression.DEFLATE, 256, false, 0, 0)),
    AIRBUS_16(
            Vendor.AIRBUS,
            new Sensor(0.7, 4, 0.55, 1.8, 0.15, 0.018, Bands.BGRN, 16, 1, 1),
            new TiffLayout(Compression.DEFLATE, 256, true, 0, 0)),
    AIRBUS_RGB(
            Vendor.AIRBUS,
            new Sensor(0.5, 3, 0.65, 1.9, 0.15, 0.028, Bands.RGB, 8, 1.65, 0.97),
            new TiffLayout(Compression.LZW, 0, false, 0, 0)),
    SKYSAT_VISUAL(
            Vendor.SKYSAT,
            new Sensor(0.5, 3, 0.85, 1.4, 0.55, 0.045, Bands.RGBA, 8, 1.6, 0.98),
            new TiffLayout(Compression.DEFLATE, 256, false, 0, 0)),
    BLACKSKY_RGB(
            Vendor.BLACKSKY,
            new Sensor(0.75, 4, 0.75, 1.2, 0.2, 0.050, Bands.RGB, 8, 1.6, 1.05),
            new TiffLayout(Compression.NONE, 0, false, 0, 0)),
    PLANETSCOPE(
            Vendor.PLANETSCOPE,
            new Sensor(3.0, 9, 0.65, 0, 0, 0.030, Bands.RGB, 8, 1.6, 1.0),
            new TiffLayout(Compression.LZW, 0, false, 0, 0)),
    STAC_RGB(
            Vendor.STAC,
            new Sensor(0.5, 3, 0.60, 1.5, 0.20, 0.030, Bands.RGB, 8, 1.8, 1.0),
            new TiffLayout(Compression.JPEG, 256, false, 0, 80)),
    STAC_30CM(
            Vendor.STAC,
            new Sensor(0.35, 2, 0.55, 1.9, 0.25, 0.028, Bands.RGB, 8, 1.75, 1.0),
            new TiffLayout(Compression.JPEG, 256, false, 1, 76)),
    WORLD_FILE_RGB(
            Vendor.TIFF_TIME_ONLY,
            new Sensor(0.6, 4, 0.60, 1.5, 0.25, 0.030, Bands.RGB, 8, 1.7, 1.0),
            new TiffLayout(Compression.JPEG, 256, false, 0, 80));

    final Vendor vendor;
    final Sensor sensor;
    final TiffLayout layout;

    Product(Vendor vendor, Sensor sensor, TiffLayout layout) {
        this.vendor = vendor;
        this.sensor = sensor;
        this.layout = layout;
    }
}

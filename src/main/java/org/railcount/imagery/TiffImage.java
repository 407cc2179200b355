package org.railcount.imagery;

import it.geosolutions.imageioimpl.plugins.tiff.TIFFImageReader;
import it.geosolutions.imageioimpl.plugins.tiff.TIFFImageReaderSpi;
import java.awt.Rectangle;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageReadParam;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.FileImageInputStream;

/** An open TIFF file in the hands of the image library. Thread-safe: one read at a time. */
final class TiffImage implements AutoCloseable {
    private static final TIFFImageReaderSpi SPI = new TIFFImageReaderSpi();

    private final FileImageInputStream stream;
    private final TIFFImageReader reader;

    TiffImage(Path file) throws IOException {
        this.stream = new FileImageInputStream(file.toFile());
        this.reader = (TIFFImageReader) SPI.createReaderInstance(null);
        reader.setInput(stream, false, false);
    }

    synchronized IIOMetadata metadata() throws IOException {
        return reader.getImageMetadata(0);
    }

    synchronized Raster read(int image, Rectangle region) throws IOException {
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceRegion(region);
        return reader.read(image, param).getRaster();
    }

    @Override
    public synchronized void close() throws IOException {
        reader.dispose();
        stream.close();
    }
}

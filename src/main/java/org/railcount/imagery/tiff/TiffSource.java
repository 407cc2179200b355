package org.railcount.imagery.tiff;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/**
 * The bytes of an open file. Thread-safe. Not a {@code FileChannel}: an interrupted thread would close that for all
 * others, and whoever cancels a detection interrupts it.
 */
public final class TiffSource implements AutoCloseable {
    private final RandomAccessFile file;

    public TiffSource(Path path) throws IOException {
        this.file = new RandomAccessFile(path.toFile(), "r");
    }

    long size() throws IOException {
        synchronized (file) {
            return file.length();
        }
    }

    byte[] read(long offset, int length) throws IOException {
        synchronized (file) {
            if (offset < 0 || offset > file.length() - length) {
                throw new EOFException("the file is shorter than it claims");
            }
            byte[] bytes = new byte[length];
            file.seek(offset);
            file.readFully(bytes);
            return bytes;
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (file) {
            file.close();
        }
    }
}

package org.railcount.imagery.tiff;

/** A file is not a usable TIFF. The message says what is wrong, as the end of a sentence about the file. */
public class TiffFormatException extends Exception {
    private static final long serialVersionUID = 1L;

    public TiffFormatException(String message) {
        super(message);
    }

    /** The file contradicts itself. */
    static TiffFormatException damaged(String detail) {
        return new TiffFormatException("it is cut short or damaged (" + detail + "); get it again from its source");
    }
}

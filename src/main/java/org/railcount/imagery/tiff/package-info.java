/** The structure of a TIFF file, read and checked before any image library is let near it. */
@NullMarked
package org.railcount.imagery.tiff;

import org.jspecify.annotations.NullMarked;

/** The scene as the detector sees it: red, green and blue between 0 and 1, read in tiles. */
@NullMarked
package org.railcount.detect.image;

import org.jspecify.annotations.NullMarked;

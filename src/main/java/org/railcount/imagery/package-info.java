/** GeoTIFF in: windows of pixels, their place on the ground, and when they were taken. */
@NullMarked
package org.railcount.imagery;

import org.jspecify.annotations.NullMarked;

/** From readings of tracks to counts of areas. */
@NullMarked
package org.railcount.detect.count;

import org.jspecify.annotations.NullMarked;

/** Tracks straightened into strips of pixels. */
@NullMarked
package org.railcount.detect.strip;

import org.jspecify.annotations.NullMarked;

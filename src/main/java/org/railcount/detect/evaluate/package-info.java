/** Detections set against labelled truth. */
@NullMarked
package org.railcount.detect.evaluate;

import org.jspecify.annotations.NullMarked;

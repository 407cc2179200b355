/** The counting pipeline, one class per stage; OpenCV lives here and nowhere else. */
@NullMarked
package org.railcount.detect;

import org.jspecify.annotations.NullMarked;

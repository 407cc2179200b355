/** Pictures of what a detector got wrong. */
@NullMarked
package org.railcount.detect.evaluate.picture;

import org.jspecify.annotations.NullMarked;

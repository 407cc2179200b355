/** Whether a railcar that was found lies under a tarp. */
@NullMarked
package org.railcount.detect.cover;

import org.jspecify.annotations.NullMarked;

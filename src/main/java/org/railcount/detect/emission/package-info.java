/** What a strip's pixels say at each position along the track. */
@NullMarked
package org.railcount.detect.emission;

import org.jspecify.annotations.NullMarked;

/** Scenes as large as a satellite's whole frame, simulated fast: to measure with, not to count in. */
@NullMarked
package org.railcount.simulate.large;

import org.jspecify.annotations.NullMarked;

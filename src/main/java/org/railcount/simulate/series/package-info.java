/** The dated series of the sample imagery and single scenes of random yards. */
@NullMarked
package org.railcount.simulate.series;

import org.jspecify.annotations.NullMarked;

/** The scene simulator: renders dated satellite scenes of a made-up rail yard, with exact truth beside them. */
@NullMarked
package org.railcount.simulate;

import org.jspecify.annotations.NullMarked;

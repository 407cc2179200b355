/** Yards: how tracks, buildings, fields and water are laid out, and what stands on them on a day. */
@NullMarked
package org.railcount.simulate.yard;

import org.jspecify.annotations.NullMarked;

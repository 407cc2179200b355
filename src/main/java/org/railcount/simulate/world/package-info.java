/** What stands and lies on the ground, in metres: surfaces, solids, tracks and their looks. */
@NullMarked
package org.railcount.simulate.world;

import org.jspecify.annotations.NullMarked;

/** From the world to radiance: relief, cast shadows, lean of tall things, shading. */
@NullMarked
package org.railcount.simulate.render;

import org.jspecify.annotations.NullMarked;

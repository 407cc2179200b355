/** Where the light comes from: sun, sky, haze and clouds. */
@NullMarked
package org.railcount.simulate.light;

import org.jspecify.annotations.NullMarked;

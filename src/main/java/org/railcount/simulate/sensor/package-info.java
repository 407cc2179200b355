/** What a satellite sensor makes of radiance: blur, noise, bands, radiometry. */
@NullMarked
package org.railcount.simulate.sensor;

import org.jspecify.annotations.NullMarked;

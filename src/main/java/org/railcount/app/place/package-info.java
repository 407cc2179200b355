/** Places on the ground as people write them, and lengths and areas on the ellipsoid between them. */
@NullMarked
package org.railcount.app.place;

import org.jspecify.annotations.NullMarked;

/** The map: one dated scene with what was found on it and the site's lines, panned, zoomed and edited. */
@NullMarked
package org.railcount.app.viewer;

import org.jspecify.annotations.NullMarked;

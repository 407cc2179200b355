/** What the map draws: imagery, outlines, labels, scale bar, north arrow and date. */
@NullMarked
package org.railcount.app.viewer.paint;

import org.jspecify.annotations.NullMarked;

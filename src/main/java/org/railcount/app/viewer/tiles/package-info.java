/** Pixels for the map: which tiles a view needs, in which order they are read, and where they are kept. */
@NullMarked
package org.railcount.app.viewer.tiles;

import org.jspecify.annotations.NullMarked;

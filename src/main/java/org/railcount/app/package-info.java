/** The window: start-up, composition, menu, panels around the map, and the state that they share. */
@NullMarked
package org.railcount.app;

import org.jspecify.annotations.NullMarked;

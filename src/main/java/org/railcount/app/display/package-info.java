/** How scenes look on the map: their bands, stretch and gamma, chosen by the person. */
@NullMarked
package org.railcount.app.display;

import org.jspecify.annotations.NullMarked;

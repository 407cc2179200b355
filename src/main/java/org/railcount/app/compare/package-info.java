/** Two dates at a time: swiped, blinked or side by side in one map frame, with what changed between them. */
@NullMarked
package org.railcount.app.compare;

import org.jspecify.annotations.NullMarked;

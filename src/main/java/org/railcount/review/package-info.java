/** Review of a detection run: the edit log, undo and redo, and what stands and counts after it. */
@NullMarked
package org.railcount.review;

import org.jspecify.annotations.NullMarked;

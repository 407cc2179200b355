/** What only several dates of a place can tell: what never moves, what came and left, what was built or pulled down. */
@NullMarked
package org.railcount.detect.change;

import org.jspecify.annotations.NullMarked;

/** Counts over time: series with gaps, the five-year baseline, rank, published observations and events. */
@NullMarked
package org.railcount.timeline;

import org.jspecify.annotations.NullMarked;

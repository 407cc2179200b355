/** The timeline along the bottom: counts by date, painted by the shared chart onto a canvas. */
@NullMarked
package org.railcount.app.timeline;

import org.jspecify.annotations.NullMarked;

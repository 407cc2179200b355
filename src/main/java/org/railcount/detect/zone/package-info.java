/** What lies in zones: cargo on the ground, ships on the water. */
@NullMarked
package org.railcount.detect.zone;

import org.jspecify.annotations.NullMarked;

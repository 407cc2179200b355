/** The values that the whole program speaks in: site, scene, detection, count; no input or output, no pixels. */
@NullMarked
package org.railcount.model;

import org.jspecify.annotations.NullMarked;

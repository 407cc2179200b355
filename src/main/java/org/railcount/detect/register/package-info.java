/** Brings a scene onto the site's tracks. */
@NullMarked
package org.railcount.detect.register;

import org.jspecify.annotations.NullMarked;

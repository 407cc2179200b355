/** What reviewed scenes of a site teach the detector about that site, and whether it is worth anything. */
@NullMarked
package org.railcount.detect.learn;

import org.jspecify.annotations.NullMarked;

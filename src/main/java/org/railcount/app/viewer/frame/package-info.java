/** Where things lie: the north-up map frame that all scenes of a site share, and its view on the screen. */
@NullMarked
package org.railcount.app.viewer.frame;

import org.jspecify.annotations.NullMarked;

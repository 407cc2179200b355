/** When and how a scene was taken: vendor sidecars, STAC items, file names and the TIFF date, tried in a fixed order. */
@NullMarked
package org.railcount.imagery.metadata;

import org.jspecify.annotations.NullMarked;

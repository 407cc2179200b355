/** Files as vendors deliver them: TIFF with its encodings, sidecars, site and truth. */
@NullMarked
package org.railcount.simulate.files;

import org.jspecify.annotations.NullMarked;

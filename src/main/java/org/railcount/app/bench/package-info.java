/** Measures how fast the real window is on scenes as large as they come. */
@NullMarked
package org.railcount.app.bench;

import org.jspecify.annotations.NullMarked;

/** The annotated figure: imagery of one or two dates with outlines, counts, scale and what a reader must know of it. */
@NullMarked
package org.railcount.export.figure;

import org.jspecify.annotations.NullMarked;

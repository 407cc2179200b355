/** Shapes that a person corrects, in metres on a plane: rectangles on tracks, strings split into cars, free outlines. */
@NullMarked
package org.railcount.review.shape;

import org.jspecify.annotations.NullMarked;

/** Labelled strips for the training of the emission network; the recipe is in src/training. */
@NullMarked
package org.railcount.detect.training;

import org.jspecify.annotations.NullMarked;

/** What became of the things of one date until another: what came, what left, what stayed, and what cannot be told. */
@NullMarked
package org.railcount.detect.compare;

import org.jspecify.annotations.NullMarked;

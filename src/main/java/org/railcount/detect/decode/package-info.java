/** From evidence per position to cars, gaps and a probability for every total. */
@NullMarked
package org.railcount.detect.decode;

import org.jspecify.annotations.NullMarked;

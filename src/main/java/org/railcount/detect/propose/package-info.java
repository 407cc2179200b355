/** Proposes track centrelines on a site whose tracks are not known yet, for a person to accept, correct or reject. */
@NullMarked
package org.railcount.detect.propose;

import org.jspecify.annotations.NullMarked;

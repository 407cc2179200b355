/** The commands of the shell. */
@NullMarked
package org.railcount.cli;

import org.jspecify.annotations.NullMarked;

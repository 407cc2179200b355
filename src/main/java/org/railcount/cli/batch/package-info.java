/** What {@code railcount bench batch} does: a long batch in a process of its own, killed, gone on with, and compared. */
@NullMarked
package org.railcount.cli.batch;

import org.jspecify.annotations.NullMarked;

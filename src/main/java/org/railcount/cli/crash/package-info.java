/** What {@code railcount bench crash} does: a process that edits, another that kills it, and a look at what is left. */
@NullMarked
package org.railcount.cli.crash;

import org.jspecify.annotations.NullMarked;

/** Exporting figures and reports: forms that ask what to write, and the work behind the window that writes it. */
@NullMarked
package org.railcount.app.export;

import org.jspecify.annotations.NullMarked;

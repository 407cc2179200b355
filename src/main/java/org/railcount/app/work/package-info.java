/** Work away from the JavaFX thread: what runs, how far it is, how to cancel it, and what went wrong in one sentence. */
@NullMarked
package org.railcount.app.work;

import org.jspecify.annotations.NullMarked;

/** The scene list: opening scenes, their dates and typed times, detection over all of them, and the list itself. */
@NullMarked
package org.railcount.app.scenes;

import org.jspecify.annotations.NullMarked;

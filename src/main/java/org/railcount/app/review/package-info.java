/** Reviewing in the window: the sessions of the project's scenes, undo and redo, and what of it is on disk. */
@NullMarked
package org.railcount.app.review;

import org.jspecify.annotations.NullMarked;

/** Drawing and changing the site: edits as values, with undo and redo. */
@NullMarked
package org.railcount.app.viewer.edit;

import org.jspecify.annotations.NullMarked;

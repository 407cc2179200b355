/** What the map shows and what is selected on it, free of the toolkit. */
@NullMarked
package org.railcount.app.viewer.state;

import org.jspecify.annotations.NullMarked;

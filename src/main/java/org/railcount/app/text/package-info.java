/** What the window says, kept apart from the code so that it can be translated. */
@NullMarked
package org.railcount.app.text;

import org.jspecify.annotations.NullMarked;

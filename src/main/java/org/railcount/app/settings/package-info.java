/** What Railcount remembers of a person between two starts, in files of its own outside every project. */
@NullMarked
package org.railcount.app.settings;

import org.jspecify.annotations.NullMarked;

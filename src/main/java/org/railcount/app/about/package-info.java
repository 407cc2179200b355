/** What this program is: version, licence, what it carries, and where it keeps its files. */
@NullMarked
package org.railcount.app.about;

import org.jspecify.annotations.NullMarked;

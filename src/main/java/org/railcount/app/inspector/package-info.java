/** The inspector: what is known of the selected detection or of the open scene. */
@NullMarked
package org.railcount.app.inspector;

import org.jspecify.annotations.NullMarked;

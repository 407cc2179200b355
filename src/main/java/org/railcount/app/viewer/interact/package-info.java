/** What mouse and keys do on the map, one class per mode. */
@NullMarked
package org.railcount.app.viewer.interact;

import org.jspecify.annotations.NullMarked;

/** What a person does to detections on the map, by keys and commands: each turns into one edit. */
@NullMarked
package org.railcount.app.viewer.correct;

import org.jspecify.annotations.NullMarked;

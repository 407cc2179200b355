/** A project on disk: the site file, the detection runs, typed times and published observations, read and written safely. */
@NullMarked
package org.railcount.project;

import org.jspecify.annotations.NullMarked;

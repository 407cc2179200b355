/** What leaves the program: tables, GeoJSON, and the chart. */
@NullMarked
package org.railcount.export;

import org.jspecify.annotations.NullMarked;

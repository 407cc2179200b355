/** How things that stand in an area are counted, whoever found them. */
@NullMarked
package org.railcount.model.count;

import org.jspecify.annotations.NullMarked;

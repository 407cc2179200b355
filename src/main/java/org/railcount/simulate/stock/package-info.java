/** Rolling stock: dimensions by model, liveries, and the shape and look of each class of car from above. */
@NullMarked
package org.railcount.simulate.stock;

import org.jspecify.annotations.NullMarked;

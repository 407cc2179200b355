/** A box model of the analyst's own: an oriented-box network in the layout of YOLO-OBB, read from an ONNX file. */
@NullMarked
package org.railcount.detect.box;

import org.jspecify.annotations.NullMarked;

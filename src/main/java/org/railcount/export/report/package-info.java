/** The report of a date range, page-ready as PDF and self-contained as HTML. */
@NullMarked
package org.railcount.export.report;

import org.jspecify.annotations.NullMarked;

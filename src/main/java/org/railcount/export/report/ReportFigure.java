package org.railcount.export.report;

import org.railcount.export.Drawing;

/**
 * A figure of a report.
 *
 * @param drawing what it shows, with its own caption and credits inside
 * @param caption the sentence below it
 */
public record ReportFigure(Drawing drawing, String caption) {}

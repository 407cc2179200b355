package org.railcount.export.report;

import java.util.Optional;

/**
 * A report as a file. Immutable; the bytes are not to be changed.
 *
 * @param bytes the whole file
 * @param remark a sentence where something could not be written as it should
 */
public record ReportFile(byte[] bytes, Optional<String> remark) {}

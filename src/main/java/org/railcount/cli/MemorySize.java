package org.railcount.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * An amount of memory as a person writes it: {@code 800m}, {@code 4g}.
 *
 * @param bytes above zero
 */
record MemorySize(long bytes) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,7})([mg])b?");

    /** Reads one. */
    static final class Reader implements ITypeConverter<MemorySize> {
        @Override
        public MemorySize convert(String text) {
            Matcher written = WRITTEN.matcher(text.toLowerCase(Locale.ROOT));
            if (!written.matches() || Long.parseLong(written.group(1)) == 0) {
                throw new TypeConversionException("must be like 800m or 4g, not " + text);
            }
            return new MemorySize(
                    Long.parseLong(written.group(1)) << (written.group(2).equals("m") ? 20 : 30));
        }
    }
}

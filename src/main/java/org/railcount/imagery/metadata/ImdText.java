package org.railcount.imagery.metadata;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An IMD file: {@code name = value;} lines in groups. Values of the group IMAGE_1 win over those of any other. */
final class ImdText {
    private static final Pattern LINE = Pattern.compile("\\s*(\\w+)\\s*=(.*)");
    /** Longer lines are no values. */
    private static final int MAX_LINE = 1000;

    private static final String FIRST_IMAGE = "image_1";

    private final Map<String, String> image = new HashMap<>();
    private final Map<String, String> others = new HashMap<>();
    private final TreeSet<String> imageGroups = new TreeSet<>();

    private ImdText() {}

    static ImdText parse(String text) throws SidecarException {
        ImdText imd = new ImdText();
        String group = "";
        for (String line : text.split("\\R")) {
            Matcher parts = LINE.matcher(line);
            if (line.length() > MAX_LINE || !parts.matches()) {
                continue;
            }
            String name = parts.group(1).toLowerCase(Locale.ROOT);
            String value = bare(parts.group(2).strip());
            if (name.equals("begin_group")) {
                group = value.toLowerCase(Locale.ROOT);
                if (group.startsWith("image_")) {
                    imd.imageGroups.add(group);
                }
            } else if (name.equals("end_group")) {
                group = "";
            } else {
                (group.equals(FIRST_IMAGE) ? imd.image : imd.others).putIfAbsent(name, value);
            }
        }
        if (imd.image.isEmpty() && imd.others.isEmpty()) {
            throw new SidecarException("it has no lines of the form name = value");
        }
        return imd;
    }

    private static String bare(String text) {
        String whole = text.endsWith(";") ? text.substring(0, text.length() - 1).strip() : text;
        return whole.replaceAll("^\"|\"$", "");
    }

    /** A value, name in any case; empty where it is not there or blank. */
    Optional<String> value(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(image.getOrDefault(key, others.get(key))).filter(value -> !value.isBlank());
    }

    int images() {
        return imageGroups.size();
    }
}

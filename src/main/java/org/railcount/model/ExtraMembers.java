package org.railcount.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Members of a file that Railcount does not know, kept for the round trip: maps, lists, texts, numbers, truth values and
 * null, in the file's order.
 */
final class ExtraMembers {
    private ExtraMembers() {}

    /** A deep copy that nobody can change. {@code Map.copyOf} would lose the order and refuse the nulls. */
    static Map<String, Object> copyOf(Map<String, Object> members) {
        Map<String, Object> copy = new LinkedHashMap<>();
        members.forEach((name, value) -> copy.put(name, frozen(value)));
        return Collections.unmodifiableMap(copy);
    }

    private static Object frozen(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, member) -> copy.put(key, frozen(member)));
            return Collections.unmodifiableMap(copy);
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list.size());
            list.forEach(member -> copy.add(frozen(member)));
            return Collections.unmodifiableList(copy);
        }
        return value;
    }
}

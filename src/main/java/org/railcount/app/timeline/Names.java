package org.railcount.app.timeline;

import java.util.function.Function;
import javafx.util.StringConverter;

/** What the choices of a box are called; none is typed. */
final class Names<T> extends StringConverter<T> {
    private final Function<T, String> name;

    Names(Function<T, String> name) {
        this.name = name;
    }

    @Override
    public String toString(T choice) {
        return choice == null ? "" : name.apply(choice);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException(text);
    }
}

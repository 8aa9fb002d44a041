package org.digitlab.ui.common;

import java.util.function.Function;
import javafx.util.StringConverter;

/** Converts the values of a list that is not editable to their titles. */
public final class TitleConverter<T> extends StringConverter<T> {

    private final Function<T, String> title;

    public TitleConverter(Function<T, String> title) {
        this.title = title;
    }

    @Override
    public String toString(T value) {
        return value == null ? "" : title.apply(value);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("The list is not editable");
    }
}

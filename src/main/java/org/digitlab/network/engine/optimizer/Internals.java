package org.digitlab.network.engine.optimizer;

import java.lang.reflect.Field;

/** Fields of Deeplearning4j that it offers no setter for. */
public final class Internals {

    private Internals() {
    }

    public static void set(Class<?> owner, Object object, String field, Object value) {
        try {
            Field found = owner.getDeclaredField(field);
            found.setAccessible(true);
            found.set(object, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Another Deeplearning4j than this was made for", e);
        }
    }
}

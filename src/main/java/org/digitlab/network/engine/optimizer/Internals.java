package org.digitlab.network.engine.optimizer;

import java.lang.reflect.Field;

/** Sets fields of Deeplearning4j that have no setter. */
public final class Internals {

    private Internals() {
    }

    public static void set(Class<?> owner, Object object, String field, Object value) {
        try {
            Field found = owner.getDeclaredField(field);
            found.setAccessible(true);
            found.set(object, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This version of Deeplearning4j has no field %s.%s"
                    .formatted(owner.getSimpleName(), field), e);
        }
    }
}

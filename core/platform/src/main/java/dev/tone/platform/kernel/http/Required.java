package dev.tone.platform.kernel.http;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Holds records from outside to what their types say: a component that is not `@Nullable` is there.
final class Required {
    private Required() {}

    static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /// @return the path of the first component that is missing, null when all are there
    static @Nullable String firstMissing(Object value) {
        if (value instanceof Collection<?> items) {
            return inItems(items);
        }
        if (value instanceof Map<?, ?> map) {
            return inItems(map.values());
        }
        // Records of other packages hold no components of ours, and ids check themselves.
        if (!value.getClass().isRecord() || !value.getClass().getName().startsWith("dev.tone.")) {
            return null;
        }
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object part = read(component, value);
            if (part == null) {
                if (!component.getType().isPrimitive() && !isNullable(component)) {
                    return component.getName();
                }
                continue;
            }
            String missing = firstMissing(part);
            if (missing != null) {
                return component.getName() + "." + missing;
            }
        }
        return null;
    }

    private static @Nullable String inItems(Collection<?> items) {
        int index = 0;
        for (Object item : items) {
            String missing = item == null ? "" : firstMissing(item);
            if (missing != null) {
                return "[" + index + "]" + (missing.isEmpty() ? "" : "." + missing);
            }
            index++;
        }
        return null;
    }

    private static @Nullable Object read(RecordComponent component, Object value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}

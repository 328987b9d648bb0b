package dev.tone.platform.kernel.http;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Holds records from outside to what their types say: a component that is not `@Nullable` is there.
final class Required {
    /// Thousands of records of few types come in one body.
    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(component -> new Part(
                            component.getName(),
                            component.getAccessor(),
                            component.getType().isPrimitive() || isNullable(component),
                            isPlain(component.getType())))
                    .toList();
        }
    };

    /// @param optional whether it may be missing
    /// @param plain whether it holds nothing that could be missing
    private record Part(String name, Method accessor, boolean optional, boolean plain) {}

    private Required() {}

    private static boolean isPlain(Class<?> type) {
        return type.isPrimitive() || type == String.class || type.isEnum();
    }

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
        for (Part part : PARTS.get(value.getClass())) {
            if (part.plain && part.optional) {
                continue;
            }
            Object held = read(part.accessor, value);
            if (held == null && !part.optional) {
                return part.name;
            }
            String missing = held == null || part.plain ? null : firstMissing(held);
            if (missing != null) {
                return part.name + "." + missing;
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

    private static @Nullable Object read(Method accessor, Object value) {
        try {
            return accessor.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}

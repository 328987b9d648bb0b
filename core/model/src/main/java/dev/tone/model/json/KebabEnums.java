package dev.tone.model.json;

import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.util.Locale;

/// Enum constants travel as the words that people read, `AWAITING_APPROVAL` as `awaiting-approval`.
final class KebabEnums extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1;

    @Override
    public String[] findEnumValues(
            MapperConfig<?> config, AnnotatedClass annotatedClass, Enum<?>[] enumValues, String[] names) {
        super.findEnumValues(config, annotatedClass, enumValues, names);
        for (int i = 0; i < enumValues.length; i++) {
            if (names[i] == null) {
                names[i] = enumValues[i].name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
        }
        return names;
    }
}

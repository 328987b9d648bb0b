package dev.tone.canvas.document;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.model.canvas.CanvasOperation;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Whether operations from outside are well-formed and within the limits: every one is taken for hostile.
final class OperationCheck {
    private static final int TYPE_LENGTH = 32;

    private final DocumentReplay state;
    /// What the operations checked so far say about the type of a record; null for one that they deleted.
    private final Map<String, @Nullable String> types = new HashMap<>();

    private int records;

    OperationCheck(DocumentReplay state) {
        this.state = state;
        this.records = state.size();
    }

    void check(List<CanvasOperation> operations) {
        for (CanvasOperation operation : operations) {
            if (!Reading.isId(operation.record())) {
                throw refused("canvas/invalid-id", "An operation names a record with an id that is not one.");
            }
            switch (operation) {
                case CanvasOperation.Create create -> create(create);
                case CanvasOperation.Put put -> put(put);
                case CanvasOperation.Delete delete -> {
                    if (typeOf(delete.record()) != null) {
                        records--;
                        types.put(delete.record(), null);
                    }
                }
            }
        }
    }

    private void create(CanvasOperation.Create create) {
        if (!isType(create.type())) {
            throw refused("canvas/invalid-type", "A record's type is a short lower-case word.");
        }
        if (create.properties().size() > Limits.PROPERTIES) {
            throw tooLarge("A record has at most " + Limits.PROPERTIES + " properties.");
        }
        String known = typeOf(create.record());
        if (known == null) {
            if (++records > Limits.RECORDS) {
                throw tooLarge("A canvas holds at most " + Limits.RECORDS + " elements and layers.");
            }
            types.put(create.record(), create.type());
        } else if (!known.equals(create.type())) {
            throw refused("canvas/type-changed", "A record cannot become one of another type.");
        }
        create.properties().forEach(OperationCheck::property);
        known(create.record(), create.type(), create.properties());
    }

    private void put(CanvasOperation.Put put) {
        property(put.property(), put.value());
        String type = typeOf(put.record());
        if (type != null && put.value() != null) {
            known(put.record(), type, Map.of(put.property(), put.value()));
        }
    }

    private @Nullable String typeOf(String record) {
        return types.containsKey(record) ? types.get(record) : state.typeOf(record);
    }

    private static void known(String id, String type, Map<String, JsonNode> properties) {
        List<String> malformed = EntryCodec.malformed(id, type, properties);
        if (!malformed.isEmpty()) {
            throw refused(
                    "canvas/invalid-property",
                    "The property " + malformed.getFirst() + " of a " + type + " has a value that it cannot have.");
        }
    }

    private static void property(String name, @Nullable JsonNode value) {
        if (!isName(name)) {
            throw refused("canvas/invalid-property-name", "A property's name is a short word.");
        }
        int longest = name.equals("source") ? Limits.IMAGE : Limits.TEXT;
        if (value != null && measure(value, 0, longest) > Limits.VALUES) {
            throw tooLarge("One property holds at most " + Limits.VALUES + " values.");
        }
    }

    /// The number of values in it.
    private static int measure(JsonNode value, int depth, int longest) {
        if (depth > Limits.DEPTH) {
            throw tooLarge("A property's value is nested at most " + Limits.DEPTH + " deep.");
        }
        if (value.isTextual() && value.textValue().length() > longest) {
            throw tooLarge("A text has at most " + longest + " characters.");
        }
        if (value.isNumber() && !(Math.abs(value.doubleValue()) <= 1e15)) {
            throw refused("canvas/invalid-number", "A number on a canvas is finite and not astronomically large.");
        }
        if (value.isPojo() || value.isBinary()) {
            throw refused("canvas/invalid-property", "A property's value is plain JSON.");
        }
        int count = 1;
        if (!value.isContainerNode()) {
            return count;
        }
        for (JsonNode child : value) {
            count += measure(child, depth + 1, longest);
            if (count > Limits.VALUES) {
                return count;
            }
        }
        return count;
    }

    // By hand, not by patterns: a file of a large drawing has a million names. Operations come from a reader of JSON,
    // which leaves null what is not there.

    private static boolean isType(@Nullable String text) {
        if (text == null || text.isEmpty() || text.length() > TYPE_LENGTH || !isSmall(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isSmall(c) && !isDigit(c) && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isName(@Nullable String text) {
        if (text == null || text.isEmpty() || text.length() > Limits.PROPERTY_NAME || !isLetter(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isLetter(c) && !isDigit(c) && c != '.' && c != '_' && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isSmall(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isLetter(char c) {
        return isSmall(c) || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static FaultException refused(String code, String title) {
        return Fault.invalid(code, title, null).asException();
    }

    private static FaultException tooLarge(String title) {
        return new Fault(FaultKind.TOO_LARGE, "canvas/too-large", title, null).asException();
    }
}

package dev.tone.model.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Identifies one upload.
public record UploadId(@JsonValue String value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public UploadId {
        Id.requireValid(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

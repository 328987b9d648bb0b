package dev.tone.canvas.blueprint.read;

import dev.tone.canvas.blueprint.Blueprint;
import java.util.List;

/// What a file described, and what of it was not kept.
public record ReadSystem(Blueprint blueprint, List<Note> notes) {
    public ReadSystem {
        notes = List.copyOf(notes);
    }

    /// Something that a drawing has no place for.
    ///
    /// @param code stable; the window has the words under `import.note.CODE`
    /// @param values what the words name
    public record Note(String code, List<String> values) {
        public Note {
            values = List.copyOf(values);
        }
    }
}

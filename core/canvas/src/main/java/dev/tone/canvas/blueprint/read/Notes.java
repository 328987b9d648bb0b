package dev.tone.canvas.blueprint.read;

import dev.tone.canvas.blueprint.read.ReadSystem.Note;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Collects what was not kept, each thing once, and not without end.
final class Notes {
    private static final int MOST = 500;
    private static final int LENGTH = 120;

    private final Set<Note> notes = new LinkedHashSet<>();

    void add(String code, String... values) {
        if (notes.size() < MOST) {
            notes.add(new Note(
                    code,
                    List.of(values).stream()
                            .map(each -> each.length() > LENGTH ? each.substring(0, LENGTH) + "…" : each)
                            .toList()));
        }
    }

    List<Note> all() {
        return List.copyOf(notes);
    }
}

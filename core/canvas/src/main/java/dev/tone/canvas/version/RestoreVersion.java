package dev.tone.canvas.version;

import dev.tone.canvas.document.Comment;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Edit;
import dev.tone.canvas.document.Entry;
import java.util.HashSet;
import java.util.Set;

/// Makes a drawing what it was, as one edit that can be undone like any other. What people said stays said.
public final class RestoreVersion {
    private RestoreVersion() {}

    /// @param then as it was
    public static void plan(Edit edit, Document then) {
        Set<String> kept = new HashSet<>();
        for (Entry entry : then.entries()) {
            kept.add(entry.key());
            Entry now = edit.get(entry.key());
            boolean same = now != null && now.equals(entry);
            boolean another = now != null && !now.type().equals(entry.type());
            if (!(entry instanceof Comment) && !same && !another) {
                edit.put(entry);
            }
        }
        for (Entry entry : edit.document().entries()) {
            if (!(entry instanceof Comment) && !kept.contains(entry.key())) {
                edit.remove(entry.key());
            }
        }
    }
}

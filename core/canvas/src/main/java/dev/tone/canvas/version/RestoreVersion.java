package dev.tone.canvas.version;

import dev.tone.canvas.document.Comment;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Edit;
import dev.tone.canvas.document.Entry;
import dev.tone.canvas.document.FreshIds;
import dev.tone.model.canvas.CanvasOperation;
import dev.tone.model.canvas.CanvasRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// Makes a drawing what it was, as one edit that can be undone like any other. What people said stays said.
public final class RestoreVersion {
    private RestoreVersion() {}

    /// A drawing to begin another one with: the same under ids of its own.
    ///
    /// @param ids a new one each time
    public static Document copy(List<CanvasRecord> records, Supplier<String> ids) {
        List<CanvasRecord> copies = new ArrayList<>(records.size());
        for (CanvasOperation each : FreshIds.creating(records, ids)) {
            if (each instanceof CanvasOperation.Create create) {
                copies.add(new CanvasRecord(create.record(), create.type(), create.properties()));
            }
        }
        return Document.of(copies);
    }

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

package dev.tone.desktop.canvas.sync;

import dev.tone.canvas.document.Diff;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.DocumentChange;
import dev.tone.canvas.document.Entry;
import dev.tone.canvas.document.EntryCodec;
import dev.tone.canvas.document.Operations;
import dev.tone.canvas.document.Origin;
import dev.tone.client.canvas.CanvasSync;
import dev.tone.client.canvas.RecordChange;
import dev.tone.model.canvas.CanvasRecord;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Hands own edits of the document to its local copy, and what others changed to the document. Belongs to the thread
/// of both.
public final class DocumentBinding implements Pin {
    private final Document document;
    private final CanvasSync sync;
    private final Lifetime lifetime = new Lifetime();

    public DocumentBinding(Document document, CanvasSync sync) {
        this.document = document;
        this.sync = sync;
        lifetime.add(document.listen(this::edited));
        lifetime.add(sync.changes().listen(this::arrived));
    }

    private void edited(DocumentChange change) {
        switch (change.origin()) {
            case OWN, HISTORY -> sync.apply(Operations.of(change.diff()));
            case REMOTE -> {}
        }
    }

    private void arrived(List<RecordChange> changes) {
        Map<String, @Nullable Entry> next = new HashMap<>();
        for (RecordChange change : changes) {
            CanvasRecord record = change.record();
            next.put(change.id(), record == null ? null : EntryCodec.decode(record));
        }
        document.apply(Diff.between(next.keySet(), document::get, next::get), Origin.REMOTE);
    }

    @Override
    public void close() {
        lifetime.close();
    }
}

package dev.tone.desktop.canvas;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.editor.TextEditing;
import dev.tone.canvas.history.History;
import dev.tone.canvas.history.HistoryStore;
import dev.tone.canvas.version.VersionFolder;
import dev.tone.client.canvas.CanvasSync;
import dev.tone.desktop.canvas.look.LookFile;
import dev.tone.desktop.canvas.sync.DocumentBinding;
import dev.tone.desktop.shell.SaveStatus;
import dev.tone.model.fault.Fault;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import org.jspecify.annotations.Nullable;

/// What all windows that show a drawing have in common: its content, its steps to undo, and its local copy. Belongs to
/// the JavaFX thread.
final class SharedDrawing implements Pin {
    private final CanvasSync sync;
    private final VersionFolder versions;
    private final LookFile look;
    private final Document document;
    private final History history;
    private final Lifetime lifetime = new Lifetime();

    /// @param document what the copy says, from now on this thread's
    SharedDrawing(
            CanvasSync sync,
            Document document,
            HistoryStore steps,
            VersionFolder versions,
            LookFile look,
            Runnable savingChanged) {
        this.sync = sync;
        this.document = document;
        this.versions = versions;
        this.look = look;
        history = lifetime.add(new History(document));
        history.keepIn(steps);
        lifetime.add(new DocumentBinding(document, sync));
        TextEditing.forgetInterrupted(document, history);
        lifetime.add(sync.saved().watch(_ -> savingChanged.run()));
        lifetime.add(sync.synced().watch(_ -> savingChanged.run()));
        sync.start();
    }

    Document document() {
        return document;
    }

    History history() {
        return history;
    }

    VersionFolder versions() {
        return versions;
    }

    LookFile look() {
        return look;
    }

    long revision() {
        return sync.revision();
    }

    /// Why changes cannot be kept; null while they can.
    @Nullable
    Fault saveFault() {
        return sync.saved().get().fault();
    }

    SaveStatus saving() {
        if (saveFault() != null) {
            return SaveStatus.FAILED;
        }
        if (!sync.saved().get().isSaved()) {
            return SaveStatus.SAVING;
        }
        return sync.synced().get().isSynced() ? SaveStatus.SYNCED : SaveStatus.SAVED;
    }

    @Override
    public void close() {
        lifetime.close();
        sync.close();
    }
}

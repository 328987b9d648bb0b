package dev.tone.desktop.canvas.history;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.version.RestoreVersion;
import dev.tone.canvas.version.Version;
import dev.tone.canvas.version.VersionFolder;
import dev.tone.desktop.kit.work.Work;
import dev.tone.model.canvas.CanvasRecord;
import dev.tone.model.id.IdGenerator;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The versions of a drawing. Files are read and written one after the other in the background; belongs to the JavaFX
/// thread.
public final class VersionsViewModel {
    private final Editor editor;
    private final VersionFolder folder;
    private final Work work;
    private final IdGenerator ids;
    private final Supplier<Instant> now;
    private final ObservableList<Version> versions = FXCollections.observableArrayList();

    /// @param work whose jobs fail with a notice
    public VersionsViewModel(Editor editor, VersionFolder folder, Work work, IdGenerator ids, Supplier<Instant> now) {
        this.editor = editor;
        this.folder = folder;
        this.work = work;
        this.ids = ids;
        this.now = now;
        change(folder::forgetRemoved);
    }

    /// The newest first.
    public ObservableList<Version> versions() {
        return versions;
    }

    /// What was on the drawing then. Blocks; throws faults.
    public List<CanvasRecord> content(String version) {
        synchronized (folder) {
            return folder.content(version);
        }
    }

    /// Keeps the drawing as it is now.
    ///
    /// @param saved hears when it is on the disk
    void save(String name, Consumer<Version> saved) {
        String kept = cut(name);
        if (kept.isEmpty()) {
            return;
        }
        Version version =
                new Version(ids.next(), kept, now.get(), editor.document().elementCount());
        List<CanvasRecord> records = editor.document().records();
        work.of(() -> {
                    synchronized (folder) {
                        folder.save(version, records);
                        return folder.list();
                    }
                })
                .onDone(list -> {
                    versions.setAll(list);
                    saved.accept(version);
                })
                .start();
    }

    void rename(Version version, String name) {
        String kept = cut(name);
        if (!kept.isEmpty() && !kept.equals(version.name())) {
            change(() -> folder.rename(version.withName(kept)));
        }
    }

    void remove(Version version) {
        change(() -> folder.remove(version.id()));
    }

    /// Takes back a removal.
    void takeBack(Version version) {
        change(() -> folder.rename(version));
    }

    /// Makes the drawing what it was, as one edit.
    ///
    /// @param restored hears when the drawing is so
    void restore(Version version, Runnable restored) {
        work.of(() -> content(version.id()))
                .onDone(records -> {
                    Document then = Document.of(records);
                    editor.toolbox().chooseHome();
                    editor.change(edit -> RestoreVersion.plan(edit, then));
                    restored.run();
                })
                .start();
    }

    /// Reads what was on the drawing then.
    void read(Version version, Consumer<List<CanvasRecord>> read) {
        work.of(() -> content(version.id())).onDone(read).start();
    }

    /// What was on the drawing then, as another drawing.
    void copy(Version version, Consumer<Document> copied) {
        work.of(() -> RestoreVersion.copy(content(version.id()), ids::next))
                .onDone(copied)
                .start();
    }

    private void change(Runnable writing) {
        work.of(() -> {
                    synchronized (folder) {
                        writing.run();
                        return folder.list();
                    }
                })
                .onDone(versions::setAll)
                .start();
    }

    private static String cut(String name) {
        String plain = name.strip();
        return plain.substring(0, Math.min(Version.MAX_NAME, plain.length()));
    }
}

package dev.tone.desktop.artifacts;

import dev.tone.client.files.Folders;
import dev.tone.desktop.kit.notice.Notices;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.kit.work.Faults;
import dev.tone.desktop.kit.work.Work;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.artifact.ArtifactFile;
import dev.tone.model.artifact.ArtifactKind;
import dev.tone.model.observe.Pin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets artifacts and their files be dragged to the desktop. The toolkit needs real files when a drag begins:
/// small ones are fetched when the button goes down, so that they are there when the pointer moves; large ones
/// on the first drag, and the person is told when to drag again. Belongs to the JavaFX thread.
public final class DragOut implements Pin {
    private static final Logger LOG = LoggerFactory.getLogger(DragOut.class);
    private static final long SMALL = 32L << 20;
    /// Nobody feels a drag that begins so much later.
    private static final long PATIENCE_MILLIS = 80;

    private final ArtifactsPort port;
    private final Work work;
    private final Notices notices;
    private final Ui ui;
    private final Map<String, CompletableFuture<Path>> fetched = new HashMap<>();
    /// What somebody really wanted to drag: of a failure to fetch anything else nobody needs to hear.
    private final Set<String> dragged = new HashSet<>();
    private @Nullable Path folder;

    /// What is dragged.
    ///
    /// @param file null for the whole artifact
    record Thing(Artifact artifact, @Nullable ArtifactFile file) {
        private String key() {
            return artifact.id() + " " + (file == null ? "" : file.path());
        }

        private long size() {
            return file == null ? artifact.size() : file.size();
        }

        private String name() {
            return file == null
                    ? artifact.name()
                    : file.path().substring(file.path().lastIndexOf('/') + 1);
        }
    }

    public DragOut(ArtifactsPort port, Work work, Notices notices, Ui ui) {
        this.port = port;
        this.work = work;
        this.notices = notices;
        this.ui = ui;
    }

    /// @param what says what lies under the pointer, null for nothing
    void from(Node node, Supplier<@Nullable Thing> what) {
        node.setOnMousePressed(_ -> {
            Thing thing = what.get();
            if (thing != null && thing.size() <= SMALL) {
                fetch(thing);
            }
        });
        node.setOnDragDetected(event -> {
            Thing thing = what.get();
            if (thing == null) {
                return;
            }
            event.consume();
            dragged.add(thing.key());
            Path ready = ready(thing, fetch(thing));
            if (ready != null) {
                ClipboardContent content = new ClipboardContent();
                content.putFiles(List.of(ready.toFile()));
                node.startDragAndDrop(TransferMode.COPY).setContent(content);
            }
        });
    }

    private @Nullable Path ready(Thing thing, CompletableFuture<Path> future) {
        try {
            return future.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            notices.info(ui.text("artifacts.drag.wait", thing.name()));
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } catch (ExecutionException e) {
            notices.fault(Faults.of(Objects.requireNonNullElse(e.getCause(), e)));
            fetched.remove(thing.key());
            return null;
        }
    }

    private CompletableFuture<Path> fetch(Thing thing) {
        CompletableFuture<Path> known = fetched.get(thing.key());
        if (known != null && !known.isCompletedExceptionally()) {
            return known;
        }
        CompletableFuture<Path> future = new CompletableFuture<>();
        fetched.put(thing.key(), future);
        Path place = place();
        work.run(() -> {
                    try {
                        Path inside = Files.createTempDirectory(place, "drag");
                        future.complete(bring(thing, inside.resolve(thing.name())));
                    } catch (IOException | RuntimeException e) {
                        future.completeExceptionally(e);
                        throw e;
                    }
                })
                .onFault(fault -> {
                    if (dragged.contains(thing.key()) && fetched.remove(thing.key(), future)) {
                        notices.fault(fault);
                    }
                })
                .start();
        return future;
    }

    /// A folder comes as a folder, what was one file as that file.
    private Path bring(Thing thing, Path target) {
        ArtifactFile file = thing.file();
        Artifact artifact = thing.artifact();
        if (file == null && artifact.kind() == ArtifactKind.FILE) {
            file = port.files(artifact.id()).getFirst();
        }
        if (file == null) {
            port.saveFolder(artifact.id(), target, _ -> {});
        } else {
            port.saveFile(artifact.id(), file, target, _ -> {});
        }
        return target;
    }

    private Path place() {
        if (folder == null) {
            try {
                folder = Files.createTempDirectory("tone-drag-");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return folder;
    }

    @Override
    public void close() {
        if (folder == null) {
            return;
        }
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            LOG.debug("Dragged files stay until the system cleans up", e);
        }
        folder = null;
        fetched.clear();
    }
}

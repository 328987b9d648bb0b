package dev.tone.desktop.canvas;

import dev.tone.desktop.canvas.look.Look;
import dev.tone.desktop.kit.work.Work;
import dev.tone.desktop.shell.SaveStatus;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.CanvasId;
import dev.tone.model.observe.Pin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import org.jspecify.annotations.Nullable;

/// The open drawings of a project, each once however many windows show it. A drawing closes with the last of them.
/// Belongs to the JavaFX thread.
final class SharedDrawings {
    private final CanvasOpener opener;
    private final Work work;
    private final ObjectProperty<SaveStatus> saving;
    private final SaveTrouble trouble;
    private final Map<CanvasId, Opened> drawings = new HashMap<>();

    private record Waiting(Consumer<SharedDrawing> ready, Consumer<Fault> failed) {}

    private static final class Opened {
        private final List<Waiting> waiting = new ArrayList<>();
        private int holders;
        private @Nullable SharedDrawing drawing;
    }

    /// @param saving how all of them together stand: as the one that stands worst
    /// @param mended hears of a failure to save, once it is over
    SharedDrawings(CanvasOpener opener, Work work, ObjectProperty<SaveStatus> saving, Consumer<Fault> mended) {
        this.opener = opener;
        this.work = work;
        this.saving = saving;
        trouble = new SaveTrouble(work::tell, mended);
    }

    /// Opens a drawing, or takes the one that is open.
    ///
    /// @return gives it back
    Pin open(CanvasId canvas, Consumer<SharedDrawing> ready, Consumer<Fault> failed) {
        Opened known = drawings.get(canvas);
        Opened opened = known == null ? new Opened() : known;
        opened.holders++;
        if (opened.drawing != null) {
            ready.accept(opened.drawing);
        } else {
            opened.waiting.add(new Waiting(ready, failed));
            if (known == null) {
                drawings.put(canvas, opened);
                read(canvas, opened);
            }
        }
        return new Holding(canvas, opened);
    }

    /// How the drawing looked last, for the time until it is open. Blocks.
    @Nullable
    Look look(CanvasId canvas) {
        return opener.look(canvas).read();
    }

    private void read(CanvasId canvas, Opened opened) {
        StoredDrawing ahead = opener.takeAhead(canvas);
        if (ahead != null) {
            opened(canvas, opened, ahead);
            return;
        }
        work.of(() -> StoredDrawing.read(opener, canvas))
                .onDone(read -> opened(canvas, opened, read))
                .onFault(fault -> {
                    drawings.remove(canvas, opened);
                    List.copyOf(opened.waiting)
                            .forEach(waiting -> waiting.failed().accept(fault));
                    opened.waiting.clear();
                })
                .start();
    }

    private void opened(CanvasId canvas, Opened opened, StoredDrawing read) {
        if (opened.holders == 0) {
            read.sync().close();
            return;
        }
        SharedDrawing drawing = new SharedDrawing(
                read.sync(),
                read.document(),
                read.steps(),
                opener.versions(canvas),
                opener.look(canvas),
                this::showSaving);
        opened.drawing = drawing;
        showSaving();
        List.copyOf(opened.waiting).forEach(waiting -> waiting.ready().accept(drawing));
        opened.waiting.clear();
    }

    private void showSaving() {
        saving.set(drawings.values().stream()
                .map(opened -> opened.drawing == null ? SaveStatus.NONE : opened.drawing.saving())
                .reduce(SaveStatus.NONE, SharedDrawings::worse));
        trouble.show(drawings.values().stream()
                .map(opened -> opened.drawing == null ? null : opened.drawing.saveFault())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null));
    }

    private static SaveStatus worse(SaveStatus one, SaveStatus other) {
        return rank(one) >= rank(other) ? one : other;
    }

    private static int rank(SaveStatus status) {
        return switch (status) {
            case NONE -> 0;
            case SYNCED -> 1;
            case SAVED -> 2;
            case SAVING -> 3;
            case FAILED -> 4;
        };
    }

    private final class Holding implements Pin {
        private final CanvasId canvas;
        private final Opened opened;
        private boolean given;

        Holding(CanvasId canvas, Opened opened) {
            this.canvas = canvas;
            this.opened = opened;
        }

        @Override
        public void close() {
            if (given) {
                return;
            }
            given = true;
            opened.holders--;
            if (opened.holders == 0) {
                drawings.remove(canvas, opened);
                opened.waiting.clear();
                if (opened.drawing != null) {
                    opened.drawing.close();
                }
                showSaving();
            }
        }
    }
}

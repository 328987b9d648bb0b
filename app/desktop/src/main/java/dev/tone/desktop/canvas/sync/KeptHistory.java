package dev.tone.desktop.canvas.sync;

import dev.tone.canvas.document.Diff;
import dev.tone.canvas.document.DiffCodec;
import dev.tone.canvas.history.HistoryStore;
import dev.tone.client.drafts.CanvasSteps;
import dev.tone.model.id.CanvasId;
import java.util.List;
import java.util.Locale;

/// One drawing's steps to undo and redo, beside its draft on the local disk.
public final class KeptHistory implements HistoryStore {
    private final CanvasSteps steps;
    private final CanvasId canvas;

    public KeptHistory(CanvasSteps steps, CanvasId canvas) {
        this.steps = steps;
        this.canvas = canvas;
    }

    @Override
    public int size(Stack stack) {
        return steps.size(canvas, name(stack));
    }

    @Override
    public List<Diff> read(Stack stack, int from, int to) {
        return steps.read(canvas, name(stack), from, to).stream()
                .map(DiffCodec::decode)
                .toList();
    }

    @Override
    public void write(Stack stack, int keep, List<Diff> add) {
        steps.write(
                canvas,
                name(stack),
                keep,
                () -> add.stream().map(DiffCodec::encode).toList());
    }

    private static String name(Stack stack) {
        return stack.name().toLowerCase(Locale.ROOT);
    }
}

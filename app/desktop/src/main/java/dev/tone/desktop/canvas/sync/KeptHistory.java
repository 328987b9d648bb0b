package dev.tone.desktop.canvas.sync;

import dev.tone.canvas.history.HistoryStore;
import dev.tone.canvas.history.Step;
import dev.tone.canvas.history.StepCodec;
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
    public List<Step> read(Stack stack, int from, int to) {
        return steps.read(canvas, name(stack), from, to).stream()
                .map(StepCodec::decode)
                .toList();
    }

    @Override
    public void write(Stack stack, int keep, List<Step> add) {
        steps.write(
                canvas,
                name(stack),
                keep,
                () -> add.stream().map(StepCodec::encode).toList());
    }

    private static String name(Stack stack) {
        return stack.name().toLowerCase(Locale.ROOT);
    }
}

package dev.tone.desktop.canvas;

import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.layout.AutoLayout;
import dev.tone.canvas.layout.LayoutKind;
import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.Category;
import dev.tone.desktop.actions.Scope;
import dev.tone.desktop.kit.work.Work;
import java.util.List;
import java.util.stream.Stream;
import org.kordamp.ikonli.feather.Feather;

/// Lays out what is selected, or everything, in one of several ways. Large drawings take a while, so the places are
/// found in the background.
final class LayoutActions {
    private LayoutActions() {}

    static List<Action> of(Editor editor, Work work) {
        return Stream.of(LayoutKind.values())
                .map(kind -> Action.of(
                                "canvas.layout." + kind.code(), Category.CANVAS, () -> arrange(editor, work, kind))
                        .icon(Feather.GIT_MERGE)
                        .in(Scope.CANVAS))
                .toList();
    }

    private static void arrange(Editor editor, Work work, LayoutKind kind) {
        AutoLayout layout = editor.arranging().layout();
        work.of(() -> layout.arrange(kind))
                .onDone(places -> editor.arranging().put(layout, places))
                .start();
    }
}

package dev.tone.canvas.editor;

import dev.tone.canvas.ops.GrowConnected.Toward;
import org.jspecify.annotations.Nullable;

/// The keys that mean the same with every tool.
final class EditingKeys {
    private static final double NUDGE = 1;
    private static final double BIG_NUDGE = 10;

    private EditingKeys() {}

    static boolean handle(Editor editor, KeyInput input) {
        Modifiers held = input.modifiers();
        Toward toward = toward(input.key());
        if (toward != null) {
            return arrow(editor, toward, held);
        }
        return switch (input.key()) {
            case "Delete", "Backspace" -> {
                editor.commands().delete();
                yield true;
            }
            case "Enter", "F2" -> !held.mod() && editor.commands().editText();
            case "Tab" -> editor.choosing().next(held.shift());
            default -> false;
        };
    }

    private static boolean arrow(Editor editor, Toward toward, Modifiers held) {
        if (editor.selection().isEmpty()) {
            return false;
        }
        if (held.mod() && !held.shift()) {
            editor.commands().grow(toward);
        } else if (held.alt()) {
            editor.choosing().follow(toward);
        } else if (!held.mod()) {
            double step = held.shift() ? BIG_NUDGE : NUDGE;
            editor.arranging().nudge(toward.dx() * step, toward.dy() * step);
        } else {
            return false;
        }
        return true;
    }

    private static @Nullable Toward toward(String key) {
        return switch (key) {
            case "ArrowLeft" -> Toward.LEFT;
            case "ArrowRight" -> Toward.RIGHT;
            case "ArrowUp" -> Toward.UP;
            case "ArrowDown" -> Toward.DOWN;
            default -> null;
        };
    }
}

package dev.tone.desktop.canvas;

import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.ops.AlignElements.To;
import dev.tone.canvas.ops.ReorderElements;
import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.Category;
import dev.tone.desktop.actions.Scope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// What can be done with several things at once: order, alignment, size, groups, styles, and what else to select.
final class StructureActions {
    private final Editor editor;
    private final CanvasPanels panels;
    private final List<Action> all = new ArrayList<>();

    StructureActions(Editor editor, CanvasPanels panels) {
        this.editor = editor;
        this.panels = panels;
    }

    List<Action> all() {
        groups();
        order();
        align();
        styles();
        choose();
        return List.copyOf(all);
    }

    private void groups() {
        add("group", Material2OutlinedAL.GROUP_WORK, () -> editor.grouping().group(), "Mod+G");
        add("ungroup", Feather.GRID, () -> editor.grouping().ungroup(), "Mod+Shift+G");
        add("frame-selection", Feather.CROP, () -> editor.grouping().frame());
        add("lock", Feather.LOCK, () -> editor.arranging().setLocked(!selectionLocked()), "Mod+Shift+L");
        add("unlock-all", Feather.UNLOCK, () -> editor.arranging().unlockAll());
    }

    private boolean selectionLocked() {
        return editor.selection().ids().stream()
                .map(editor.document()::element)
                .anyMatch(element -> element != null && element.locked());
    }

    private void order() {
        order("forward", Feather.CHEVRON_UP, ReorderElements.To.FORWARD, "Mod+]");
        order("backward", Feather.CHEVRON_DOWN, ReorderElements.To.BACKWARD, "Mod+[");
        order("to-front", Feather.CHEVRONS_UP, ReorderElements.To.FRONT, "Mod+Shift+]", "]");
        order("to-back", Feather.CHEVRONS_DOWN, ReorderElements.To.BACK, "Mod+Shift+[", "[");
    }

    private void order(String id, Ikon icon, ReorderElements.To to, String... keys) {
        add(id, icon, () -> editor.arranging().reorder(to), keys);
    }

    private void align() {
        align("align-left", Material2OutlinedAL.ALIGN_HORIZONTAL_LEFT, To.LEFT, "Mod+Shift+Left");
        align("align-center", Material2OutlinedAL.ALIGN_HORIZONTAL_CENTER, To.CENTER);
        align("align-right", Material2OutlinedAL.ALIGN_HORIZONTAL_RIGHT, To.RIGHT, "Mod+Shift+Right");
        align("align-top", Material2OutlinedAL.ALIGN_VERTICAL_TOP, To.TOP, "Mod+Shift+Up");
        align("align-middle", Material2OutlinedAL.ALIGN_VERTICAL_CENTER, To.MIDDLE);
        align("align-bottom", Material2OutlinedAL.ALIGN_VERTICAL_BOTTOM, To.BOTTOM, "Mod+Shift+Down");
        add(
                "distribute-across",
                Material2OutlinedAL.HORIZONTAL_DISTRIBUTE,
                () -> editor.arranging().distribute(true));
        add(
                "distribute-down",
                Material2OutlinedMZ.VERTICAL_DISTRIBUTE,
                () -> editor.arranging().distribute(false));
        add(
                "match-width",
                Material2OutlinedMZ.UNFOLD_MORE,
                () -> editor.arranging().matchSize(true, false));
        add(
                "match-height",
                Material2OutlinedMZ.UNFOLD_MORE,
                () -> editor.arranging().matchSize(false, true));
        add("match-size", Feather.MAXIMIZE_2, () -> editor.arranging().matchSize(true, true));
        add("rotate-right", Feather.ROTATE_CW, () -> editor.arranging().rotate(90));
        add("rotate-left", Feather.ROTATE_CCW, () -> editor.arranging().rotate(-90));
        add("flip-across", Material2OutlinedAL.FLIP, () -> editor.arranging().flip(true), "Shift+H");
        add("flip-down", Material2OutlinedAL.FLIP, () -> editor.arranging().flip(false), "Shift+V");
    }

    private void align(String id, Ikon icon, To to, String... keys) {
        add(id, icon, () -> editor.arranging().align(to), keys);
    }

    private void styles() {
        add("copy-style", Feather.DROPLET, () -> editor.commands().copyStyle(), "Mod+Alt+C");
        add("paste-style", Feather.DROPLET, () -> editor.commands().pasteStyle(), "Mod+Alt+V");
        add("array", Feather.GRID, panels::askForArray);
    }

    private void choose() {
        add("select-all", null, () -> editor.choosing().all(), "Mod+A");
        add("select-alike", null, () -> editor.choosing().alike());
        add("select-connected", null, () -> editor.choosing().connected());
    }

    private void add(String id, @Nullable Ikon icon, Runnable run, String... keys) {
        Action action =
                Action.of("canvas." + id, Category.CANVAS, run).in(Scope.CANVAS).keys(keys);
        all.add(icon == null ? action : action.icon(icon));
    }
}

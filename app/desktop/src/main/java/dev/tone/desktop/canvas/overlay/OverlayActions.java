package dev.tone.desktop.canvas.overlay;

import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.Category;
import dev.tone.desktop.actions.Scope;
import java.util.ArrayList;
import java.util.List;
import org.kordamp.ikonli.feather.Feather;

/// Ways from one overlay to another, for keys and the palette.
public final class OverlayActions {
    private OverlayActions() {}

    public static List<Action> of(OverlayViewModel model) {
        List<Action> actions = new ArrayList<>();
        actions.add(Action.of(
                        "canvas.overlay.next",
                        Category.CANVAS,
                        () -> model.kindProperty()
                                .set(model.kindProperty().get().next()))
                .icon(Feather.EYE)
                .keys("Shift+O")
                .in(Scope.CANVAS));
        for (OverlayKind kind : OverlayKind.values()) {
            actions.add(Action.of(
                            "canvas.overlay." + kind.key(),
                            Category.CANVAS,
                            () -> model.kindProperty().set(kind))
                    .in(Scope.CANVAS));
        }
        return actions;
    }
}

package dev.tone.desktop.shell;

import dev.tone.desktop.kit.view.Focus;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/// Where a person is within a page, for the page that takes its place: which control has the keyboard, and how far
/// what scrolls was scrolled. Parts are known again by their ids.
///
/// @param control null when the keyboard is elsewhere
public record Standing(@Nullable String control, Map<String, Double> scrolled) {
    public Standing {
        scrolled = Map.copyOf(scrolled);
    }

    static Standing in(Parent pages) {
        Scene scene = pages.getScene();
        Node owner = scene == null ? null : scene.getFocusOwner();
        Map<String, Double> scrolled = new HashMap<>();
        for (Node node : pages.lookupAll(".scroll-pane")) {
            if (node instanceof ScrollPane pane && pane.getId() != null && pane.getVvalue() > pane.getVmin()) {
                scrolled.put(pane.getId(), pane.getVvalue());
            }
        }
        return new Standing(owner != null && Focus.isInside(owner, pages) ? owner.getId() : null, scrolled);
    }

    /// As far as the parts are there again.
    void takeIn(Parent pages) {
        Node same = control == null ? null : pages.lookup("#" + control);
        if (same != null) {
            Focus.give(same);
        }
        if (!scrolled.isEmpty()) {
            // What scrolls knows how far it goes only once it was laid out.
            pages.applyCss();
            pages.layout();
            scrolled.forEach((id, value) -> {
                if (pages.lookup("#" + id) instanceof ScrollPane pane) {
                    pane.setVvalue(value);
                }
            });
        }
    }
}

package dev.tone.robot.scene;

import dev.tone.desktop.kit.outline.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SubScene;
import javafx.stage.Window;

/// Finds nodes and painted parts as a person would name them: `#id`, `.style-class`, or the visible or accessible text.
/// For the JavaFX thread.
public final class Finder {
    private Finder() {}

    /// All that fit, those that can be seen first; a whole text goes before a part of one.
    public static List<Found> find(String query) {
        List<Found> all = all();
        List<Found> fitting = all.stream().filter(exactly(query)).toList();
        if (fitting.isEmpty() && isText(query)) {
            fitting = all.stream().filter(inPart(query)).toList();
        }
        List<Found> sorted =
                new ArrayList<>(fitting.stream().filter(Finder::isSeen).toList());
        fitting.stream().filter(found -> !isSeen(found)).forEach(sorted::add);
        return sorted;
    }

    public static List<NodeView> describe(String query) {
        List<Window> windows = Windows.showing();
        return find(query).stream()
                .map(found -> NodeView.of(found, windows.indexOf(found.window())))
                .toList();
    }

    static boolean isSeen(Found found) {
        return Visibility.isShown(found.node()) && !Visibility.seen(found).isEmpty();
    }

    private static boolean isText(String query) {
        return !query.isEmpty() && !query.startsWith("#") && !query.startsWith(".");
    }

    private static Predicate<Found> exactly(String query) {
        if (query.isEmpty()) {
            return _ -> true;
        }
        String name = query.substring(1);
        return switch (query.charAt(0)) {
            case '#' -> found -> name.equals(found.id());
            case '.' ->
                found -> found.part() == null && found.node().getStyleClass().contains(name);
            default -> found -> texts(found).stream().anyMatch(query::equalsIgnoreCase);
        };
    }

    private static Predicate<Found> inPart(String query) {
        String wanted = query.toLowerCase(Locale.ROOT);
        return found -> texts(found).stream()
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }

    private static List<String> texts(Found found) {
        return found.part() == null
                ? List.of(Words.of(found.node()), Words.accessible(found.node()))
                : List.of(found.part().text(), found.part().accessibleText());
    }

    private static List<Found> all() {
        List<Found> all = new ArrayList<>();
        for (Window window : Windows.showing()) {
            collect(window, window.getScene().getRoot(), all);
        }
        return all;
    }

    private static void collect(Window window, Node node, List<Found> into) {
        into.add(new Found(window, node, null));
        Outline outline = Outline.of(node);
        if (outline != null) {
            outline.parts().forEach(part -> into.add(new Found(window, node, part)));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(window, child, into));
        } else if (node instanceof SubScene inner) {
            collect(window, inner.getRoot(), into);
        }
    }
}

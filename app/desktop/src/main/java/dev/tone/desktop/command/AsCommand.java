package dev.tone.desktop.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Marks what does the same as a command, wherever it is shown. [CommandMenu#offerIn] offers to copy it.
public final class AsCommand {
    private static final Object KEY = AsCommand.class;

    private AsCommand() {}

    /// @param words of the command behind `tone`, without those that say which project and platform
    public static <N extends Node> N on(N node, String... words) {
        List<String> same = List.of(words);
        return on(node, () -> same);
    }

    /// As [#on(Node, String...)].
    ///
    /// @param words asked for when they are copied, because they may hold what was typed meanwhile
    public static <N extends Node> N on(N node, Supplier<List<String>> words) {
        node.getProperties().put(KEY, words);
        return node;
    }

    /// What the nearest marked node around a place does.
    @SuppressWarnings("unchecked")
    static Optional<Supplier<List<String>>> around(@Nullable Object target) {
        for (Node node = target instanceof Node at ? at : null; node != null; node = node.getParent()) {
            if (node.getProperties().get(KEY) instanceof Supplier<?> words) {
                return Optional.of((Supplier<List<String>>) words);
            }
        }
        return Optional.empty();
    }
}

package dev.tone.canvas.blueprint.yaml;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A finished text.
///
/// @param lines which lines belong to which owner, in the order of the text
public record YamlText(String text, Map<String, List<LineRange>> lines) {
    /// Whose line it is: of several, the one whose part is smallest.
    public Optional<String> ownerOf(int line) {
        String best = null;
        int size = Integer.MAX_VALUE;
        for (Map.Entry<String, List<LineRange>> entry : lines.entrySet()) {
            for (LineRange range : entry.getValue()) {
                if (range.contains(line) && range.last() - range.first() < size) {
                    best = entry.getKey();
                    size = range.last() - range.first();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    public List<LineRange> linesOf(String owner) {
        return lines.getOrDefault(owner, List.of());
    }
}

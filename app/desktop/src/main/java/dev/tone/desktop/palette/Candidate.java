package dev.tone.desktop.palette;

import dev.tone.desktop.actions.Fuzzy;
import java.util.List;
import org.kordamp.ikonli.Ikon;

/// Something that the palette can go to or do.
///
/// @param kind word beside the title: command, project, deployment, element
/// @param hint keys or state at the right
/// @param also other words that people call it by
public record Candidate(
        Ikon icon, String title, String kind, String hint, boolean command, List<String> also, Runnable run) {
    /// Another word weighs less than the same in a title.
    private static final int LESS = 100;

    public Candidate {
        also = List.copyOf(also);
    }

    public Candidate(Ikon icon, String title, String kind, String hint, boolean command, Runnable run) {
        this(icon, title, kind, hint, command, List.of(), run);
    }

    /// @return higher is better; -1 when it is not what is wanted
    int score(String wanted) {
        int title = Fuzzy.score(wanted, this.title);
        return also.stream()
                .mapToInt(word -> Math.max(-1, Fuzzy.score(wanted, word) - LESS))
                .reduce(title, Math::max);
    }
}

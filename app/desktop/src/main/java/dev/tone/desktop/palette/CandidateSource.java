package dev.tone.desktop.palette;

import java.util.List;

/// A feature's part of the palette; asked each time the palette opens.
@FunctionalInterface
public interface CandidateSource {
    List<Candidate> candidates();

    /// What the typed text is by itself, whatever it matches, e.g. a link.
    default List<Candidate> typed(String text) {
        return List.of();
    }
}

package dev.tone.desktop.palette;

import java.util.List;

/// A feature's part of the palette; asked each time the palette opens.
@FunctionalInterface
public interface CandidateSource {
    List<Candidate> candidates();
}

package dev.tone.model.comparison;

import java.util.List;

/// Something to know before it is done.
///
/// @param code stable, `domain/what`; the app has words for it
/// @param details names, numbers or a provider's own sentence
public record Remark(Weight weight, String code, List<String> details) {
    public enum Weight {
        /// Nothing brings it back.
        IRREVERSIBLE,
        NOTICE
    }

    public Remark {
        details = List.copyOf(details);
    }
}

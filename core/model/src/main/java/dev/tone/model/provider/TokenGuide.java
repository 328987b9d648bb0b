package dev.tone.model.provider;

import java.util.List;

/// How people get a token that may do no more than it has to.
///
/// @param page where tokens are made
/// @param scopes the least that is needed, each with its reason
public record TokenGuide(String page, List<Scope> scopes) {
    public TokenGuide {
        scopes = List.copyOf(scopes);
    }

    /// @param name as the provider calls it
    public record Scope(String name, String reason) {}
}

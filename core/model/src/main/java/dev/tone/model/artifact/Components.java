package dev.tone.model.artifact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an artifact is made of, as far as its files tell.
///
/// @param sources the files that told it
/// @param notes files that could not be read, and what was left out, for people
public record Components(List<Source> sources, List<Component> components, List<String> notes) {
    public Components {
        sources = List.copyOf(sources);
        components = List.copyOf(components);
        notes = List.copyOf(notes);
    }

    /// @param format what the file is: `CycloneDX`, `SPDX`, `npm`, `Maven`, `Python`, `Go`, `Cargo`, `Gradle`
    public record Source(String path, String format, int components) {}

    /// @param kind of package: `npm`, `maven`, `pypi` …; as in a package URL
    /// @param version empty when the file does not say
    public record Component(
            String kind,
            String name,
            String version,
            @Nullable String license) {}
}

package dev.tone.cli;

import dev.tone.client.http.Paging;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.id.ArtifactId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Artifacts by what people call them.
final class ArtifactNames {
    private static final Pattern VERSIONED = Pattern.compile("(.+)@v?(\\d{1,9})");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /// @param name an id, a name (its newest version), or a name with `@` and a version
    static ArtifactId id(Session session, String name) {
        return ID.matcher(name).matches()
                ? new ArtifactId(name)
                : find(session, name).id();
    }

    static Artifact find(Session session, String name) {
        if (ID.matcher(name).matches()) {
            return session.client().artifacts().get(new ArtifactId(name));
        }
        Matcher versioned = VERSIONED.matcher(name);
        boolean hasVersion = versioned.matches();
        String wanted = hasVersion ? versioned.group(1) : name;
        var project = session.project();
        return Paging.stream((cursor, limit) ->
                        session.client().artifacts().list(project.id(), wanted, null, null, null, cursor, limit))
                .filter(one -> one.name().equals(wanted))
                .filter(one -> !hasVersion || one.version() == Integer.parseInt(versioned.group(2)))
                .findFirst()
                .orElseThrow(() -> new Fault(
                                FaultKind.NOT_FOUND,
                                "cli/artifact",
                                project.name() + " has no artifact " + name + ".",
                                "`tone artifacts` lists them.")
                        .asException());
    }

    private ArtifactNames() {}
}

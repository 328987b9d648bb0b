package dev.tone.platform.deployments.build;

import dev.tone.model.deployment.BuildSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// @param from the file that says it, or `static files`
/// @param notes what people should know
public record Detection(BuildSettings settings, String from, List<String> notes) {
    static final String NETWORK = "The build may reach the network, to install packages.";

    public Detection {
        notes = List.copyOf(notes);
    }

    /// A folder of pages that a tool makes.
    ///
    /// @param install null when the tool itself has to be on the machine
    static Detection pages(
            Folder folder,
            String from,
            @Nullable String install,
            String build,
            String output,
            Map<String, String> variables) {
        boolean network = install != null;
        return new Detection(
                new BuildSettings(folder.root(), install, build, output, null, "/", network, variables),
                from,
                network ? List.of(NETWORK) : List.of());
    }

    /// A process that answers requests.
    static Detection server(
            Folder folder,
            String from,
            @Nullable String install,
            @Nullable String build,
            String start,
            Map<String, String> variables) {
        boolean network = install != null || build != null;
        List<String> notes = new ArrayList<>();
        notes.add("`" + start + "` is run, and has to listen on the port in PORT.");
        if (network) {
            notes.add(NETWORK);
        }
        return new Detection(
                new BuildSettings(folder.root(), install, build, null, start, "/", network, variables), from, notes);
    }
}

package dev.tone.platform.deployments.build;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tone.model.deployment.BuildSettings;
import dev.tone.model.fault.Fault;
import dev.tone.model.json.Json;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `tone.json`, by which a folder says itself how it is built. Commands for Windows stand beside the others, because a
/// shell script does not run there.
record ToneFile(
        @Nullable String root,
        @Nullable String install,
        @Nullable String installWindows,
        @Nullable String build,
        @Nullable String buildWindows,
        @Nullable String output,
        @Nullable String start,
        @Nullable String startWindows,
        @Nullable String health,
        @JsonProperty("network") @Nullable Boolean network,
        @Nullable Map<String, String> variables) {
    static final String NAME = "tone.json";

    /// @throws dev.tone.model.fault.FaultException `build/invalid-settings`
    static ToneFile parse(String text) {
        try {
            return Json.read(text, ToneFile.class);
        } catch (UncheckedIOException e) {
            throw Fault.invalid(
                            "build/invalid-settings",
                            "tone.json cannot be read.",
                            "It has to be JSON such as {\"build\": \"sh build.sh\", \"output\": \"dist\"}.")
                    .asException();
        }
    }

    BuildSettings settings(String folder, boolean windows) {
        String command = windows && startWindows != null ? startWindows : start;
        return new BuildSettings(
                root == null || root.equals(".") ? folder : join(folder, root),
                windows && installWindows != null ? installWindows : install,
                windows && buildWindows != null ? buildWindows : build,
                command != null ? null : output == null ? "." : output,
                command,
                health == null ? "/" : health,
                network != null && network,
                variables == null ? Map.of() : variables);
    }

    private static String join(String folder, String inside) {
        return folder.equals(".") ? inside : folder + "/" + inside;
    }
}

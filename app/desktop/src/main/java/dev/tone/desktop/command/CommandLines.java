package dev.tone.desktop.command;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.project.Environment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The lines for a shell that do in a terminal what the window does in one project: the commands of `tone`. Pure.
public final class CommandLines {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=@%+-]+");

    private final Supplier<String> project;
    private final List<String> data;

    /// @param project its slug
    /// @param data `--data` and the folder of the platform, empty when it is where the command looks anyway
    public CommandLines(Supplier<String> project, List<String> data) {
        this.project = project;
        this.data = List.copyOf(data);
    }

    /// @param options further ones, for what is not as it is usual or detected
    public String deploy(ArtifactId artifact, Environment to, List<String> options) {
        List<String> words = new ArrayList<>(List.of("deploy", "--artifact", artifact.value(), "-e", to.name()));
        words.addAll(options);
        return of(words);
    }

    public String logs(Deployment deployment) {
        return logs(deployment, List.of());
    }

    /// @param filter options
    public String logs(Deployment deployment, List<String> filter) {
        List<String> words = new ArrayList<>(List.of("logs", number(deployment)));
        if (!deployment.state().isFinished()) {
            words.add("-f");
        }
        words.addAll(filter);
        return of(words);
    }

    /// @param environment name of the one whose site it is
    public String siteLog(String environment) {
        return siteLog(environment, List.of());
    }

    /// @param filter options
    public String siteLog(String environment, List<String> filter) {
        List<String> words = new ArrayList<>(List.of("logs", "--site", environment, "-f"));
        words.addAll(filter);
        return of(words);
    }

    public String retry(Deployment deployment) {
        return line("retry", number(deployment));
    }

    public String redeploy(Deployment deployment) {
        return line("redeploy", number(deployment));
    }

    public String cancel(Deployment deployment) {
        return line("cancel", number(deployment));
    }

    /// @param reason empty for none
    public String rollBack(Deployment to, String reason) {
        return line(withReason(reason, "rollback", number(to)));
    }

    /// @param reason empty for none
    public String promote(Deployment source, Environment to, String reason) {
        return line(withReason(reason, "promote", number(source), "-e", to.name()));
    }

    private static String number(Deployment deployment) {
        return Long.toString(deployment.number());
    }

    private static String[] withReason(String reason, String... words) {
        List<String> all = new ArrayList<>(Arrays.asList(words));
        if (!reason.isBlank()) {
            all.addAll(List.of("-r", reason.strip()));
        }
        return all.toArray(String[]::new);
    }

    /// @param words behind `tone`
    String of(List<String> words) {
        return line(words.toArray(String[]::new));
    }

    private String line(String... words) {
        List<String> all = new ArrayList<>();
        all.add("tone");
        all.addAll(Arrays.asList(words));
        all.addAll(List.of("-p", project.get()));
        all.addAll(data);
        return all.stream().map(CommandLines::quoted).collect(Collectors.joining(" "));
    }

    /// As a POSIX shell and PowerShell both take it, as long as there is no quote in it.
    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}

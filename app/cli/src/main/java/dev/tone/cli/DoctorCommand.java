package dev.tone.cli;

import dev.tone.client.http.ToneClient;
import dev.tone.model.deployment.Isolation;
import dev.tone.model.diagnostics.Health;
import dev.tone.model.diagnostics.PlatformInfo;
import dev.tone.model.fault.FaultException;
import dev.tone.model.live.ClientMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

@Command(name = "doctor", description = "Looks at what Tone needs here and says what to do where something is wrong.")
final class DoctorCommand extends PlatformCommand {
    private static final long LITTLE_SPACE = 1L << 30;

    /// One thing that was looked at.
    ///
    /// @param advice null when it is as it should be
    record Finding(String what, String state, @Nullable String advice) {}

    @Override
    int run() {
        List<Finding> findings = new ArrayList<>();

        folder(findings);
        try {
            platform(findings);
        } catch (FaultException e) {
            findings.add(new Finding("platform", e.fault().title(), e.fault().detail()));
        }

        session.printer()
                .table(
                        findings,
                        List.of("", "WHAT", "STATE", "WHAT TO DO"),
                        finding -> List.of(
                                finding.advice == null ? "ok" : "!!",
                                finding.what,
                                finding.state,
                                finding.advice == null ? "" : finding.advice));
        return findings.stream().allMatch(finding -> finding.advice == null) ? Tone.DONE : Tone.NOT_SUCCEEDED;
    }

    private void folder(List<Finding> findings) {
        Path data = session.data();
        if (!Files.isDirectory(data)) {
            findings.add(
                    new Finding("data folder", data + " is not there", "Start Tone once, or name one with --data."));
            return;
        }
        findings.add(new Finding(
                "data folder",
                data.toString(),
                Files.isWritable(data) ? null : "Nothing can be written there: change its permissions."));
        long free = data.toFile().getUsableSpace();
        findings.add(new Finding(
                "disk",
                Printer.bytes(free) + " free",
                free < LITTLE_SPACE ? "Free some space: deployments and drafts need it." : null));
    }

    private void platform(List<Finding> findings) {
        ToneClient client = session.client();
        PlatformInfo info = client.diagnostics().info();
        findings.add(new Finding(
                "platform",
                client.endpoint().origin() + ", version " + info.version() + ", " + info.database(),
                info.protocol() == ClientMessage.PROTOCOL
                        ? null
                        : "Platform and command line differ: update the older."));
        Health health = client.diagnostics().ready();
        health.checks()
                .forEach((name, state) -> findings.add(new Finding(
                        name, state, state.equals("ok") ? null : "Look at the platform's log in the data folder.")));
        int damaged = client.diagnostics().storage().damaged().size();
        findings.add(new Finding(
                "files",
                damaged == 0 ? "none known to be damaged" : damaged + " damaged",
                damaged == 0 ? null : "`tone storage` names them; sending them again repairs them."));
        findings.add(new Finding(
                "builds",
                Printer.word(info.buildIsolation()),
                info.buildIsolation() == Isolation.ISOLATED
                        ? null
                        : "Install bubblewrap, so that builds see only their own files."));
        long skew = Math.abs(Duration.between(info.startedAt(), Instant.now()).toSeconds());
        if (info.startedAt().isAfter(Instant.now().plusSeconds(5))) {
            findings.add(new Finding("clock", "it went back by " + skew + " s", "Set this machine's clock."));
        }
    }
}

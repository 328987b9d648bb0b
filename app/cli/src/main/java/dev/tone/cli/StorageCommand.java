package dev.tone.cli;

import dev.tone.model.diagnostics.StorageReport;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "storage",
        description =
                "Shows where files are kept, when they were last compared with their digests, and what is damaged.")
final class StorageCommand extends PlatformCommand {
    @Option(names = "--check", description = "Begins to read and compare everything now.")
    private boolean check;

    @Override
    int run() {
        StorageReport report = check
                ? session.client().diagnostics().checkStorage()
                : session.client().diagnostics().storage();
        session.printer()
                .table(
                        List.of(report),
                        List.of("STORE", "SOUND", "BYTES", "LAST CHECK", "NOW", "DAMAGED"),
                        each -> List.of(
                                each.store(),
                                Long.toString(each.files()),
                                Printer.bytes(each.bytes()),
                                time(each.lastRun()),
                                each.checking() ? "checking, " + each.progress() + " so far" : "at rest",
                                Integer.toString(each.damaged().size())));
        if (!session.printer().isJson()) {
            report.damaged().forEach(this::tell);
        }
        return report.damaged().isEmpty() ? Tone.DONE : Tone.NOT_SUCCEEDED;
    }

    private void tell(StorageReport.Damaged damaged) {
        String users = damaged.usedBy().isEmpty() ? "used by nothing" : String.join(", ", damaged.usedBy());
        session.printer().line("Damaged: " + users + ". Upload it again to repair it.");
    }

    private static String time(@Nullable Instant time) {
        return time == null ? "never" : Printer.time(time);
    }
}

package dev.tone.cli;

import dev.tone.client.http.Paging;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.project.Project;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "artifacts",
        description = "Lists artifacts; sends, fetches and deletes them.",
        subcommands = {ArtifactsCommand.Send.class, ArtifactsCommand.Fetch.class, ArtifactsCommand.Delete.class})
final class ArtifactsCommand extends PlatformCommand {
    @Option(
            names = {"-q", "--search"},
            paramLabel = "TEXT",
            description = "Part of the name.")
    private @Nullable String search;

    @Override
    int run() {
        Project project = session.project();
        session.printer()
                .table(
                        Paging.all((cursor, limit) ->
                                session.client().artifacts().list(project.id(), search, cursor, limit)),
                        List.of("NAME", "VERSION", "FILES", "SIZE", "SHA-256", "CREATED", "ID"),
                        (Artifact one) -> List.of(
                                one.name(),
                                "v" + one.version(),
                                Integer.toString(one.fileCount()),
                                Printer.bytes(one.size()),
                                one.digest().substring(0, 12),
                                Printer.time(one.createdAt()),
                                one.id().value()));
        return Tone.DONE;
    }

    @Command(name = "send", description = "Sends a folder or an archive; goes on where a killed one stopped.")
    static final class Send extends PlatformCommand {
        @Parameters(paramLabel = "PATH", description = "A folder, a file, .zip or .tar.gz.")
        private Path path;

        @Override
        int run() throws InterruptedException {
            Artifact artifact = Sending.send(session, session.project(), path);
            session.printer().say(artifact, artifact.id().value());
            return Tone.DONE;
        }
    }

    @Command(name = "fetch", description = "Saves an artifact as .zip, or one file of it.")
    static final class Fetch extends PlatformCommand {
        @Parameters(index = "0", paramLabel = "ID")
        private String artifact;

        @Parameters(index = "1", paramLabel = "TARGET", description = "File to write; it must not be there yet.")
        private Path target;

        @Option(names = "--path", description = "Only this file of the artifact.")
        private @Nullable String path;

        @Override
        int run() throws IOException {
            Path part = target.resolveSibling(target.getFileName() + ".part");
            try {
                if (Files.exists(target)) {
                    throw Fault.conflict("cli/target-exists", target + " is there already.", "Choose another name.")
                            .asException();
                }
                try (InputStream in = session.client()
                        .artifacts()
                        .content(new ArtifactId(artifact), path, null)
                        .byteStream()) {
                    Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
                    Files.move(part, target);
                }
                session.printer().line(target.toString());
                return Tone.DONE;
            } finally {
                Files.deleteIfExists(part);
            }
        }
    }

    @Command(name = "delete", description = "Deletes an artifact that no release needs.")
    static final class Delete extends PlatformCommand {
        @Parameters(paramLabel = "ID")
        private String artifact;

        @Override
        int run() {
            session.client().artifacts().delete(new ArtifactId(artifact));
            return Tone.DONE;
        }
    }
}

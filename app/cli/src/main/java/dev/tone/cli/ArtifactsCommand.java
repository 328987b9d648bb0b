package dev.tone.cli;

import dev.tone.client.downloads.ArtifactDownload;
import dev.tone.client.http.Paging;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.artifact.ArtifactFile;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.project.Project;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "artifacts",
        description = "Lists artifacts; sends, fetches and deletes them.",
        subcommands = {
            ArtifactsCommand.Send.class,
            ArtifactsCommand.Fetch.class,
            ArtifactsCommand.Picture.class,
            ArtifactsCommand.Delete.class,
            ShelfCommands.Show.class,
            ShelfCommands.Tag.class,
            ShelfCommands.Parts.class,
            LinkCommands.Create.class,
            LinkCommands.Links.class,
            LinkCommands.Revoke.class,
            ShelfCommands.Usage.class,
            ShelfCommands.Expiry.class,
            ShelfCommands.CleanUp.class
        },
        footer = {"", "An artifact is named by its id, by its name (the newest version), or as NAME@VERSION."})
final class ArtifactsCommand extends PlatformCommand {
    @Option(
            names = {"-q", "--search"},
            paramLabel = "TEXT",
            description = "Part of the name or of a tag, or the beginning of the digest.")
    private @Nullable String search;

    @Option(names = "--tag", description = "Only with this tag.")
    private @Nullable String tag;

    @Option(names = "--kind", description = "folder, archive or file.")
    private @Nullable String kind;

    @Option(names = "--file", paramLabel = "TEXT", description = "Part of the path of a file inside.")
    private @Nullable String file;

    @Override
    int run() {
        Project project = session.project();
        session.printer()
                .table(
                        Paging.all((cursor, limit) -> session.client()
                                .artifacts()
                                .list(project.id(), search, tag, kind, file, cursor, limit)),
                        List.of("NAME", "VERSION", "FILES", "SIZE", "SHA-256", "CREATED", "TAGS", "ID"),
                        (Artifact one) -> List.of(
                                one.name(),
                                "v" + one.version(),
                                Integer.toString(one.fileCount()),
                                Printer.bytes(one.size()),
                                one.digest().substring(0, 12),
                                Printer.time(one.createdAt()),
                                String.join(", ", one.tags()),
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

    @Command(
            name = "fetch",
            description = "Saves an artifact as .zip or as a folder, or one file of it; what arrives is verified.")
    static final class Fetch extends PlatformCommand {
        @Parameters(index = "0", paramLabel = "ARTIFACT")
        private String artifact;

        @Parameters(
                index = "1",
                paramLabel = "TARGET",
                description = "File or folder to write; it must not be there yet.")
        private Path target;

        @Option(names = "--path", description = "Only this file of the artifact.")
        private @Nullable String path;

        @Option(names = "--folder", description = "As a folder instead of a .zip.")
        private boolean folder;

        @Override
        int run() {
            if (Files.exists(target)) {
                throw Fault.conflict("cli/target-exists", target + " is there already.", "Choose another name.")
                        .asException();
            }
            ArtifactId id = ArtifactNames.id(session, artifact);
            ArtifactDownload download = new ArtifactDownload(session.client(), _ -> {});
            if (path != null) {
                download.file(id, file(id, path), target);
            } else if (folder) {
                download.folder(id, target);
            } else {
                download.zip(id, target);
            }
            session.printer().line(target.toString());
            return Tone.DONE;
        }

        private ArtifactFile file(ArtifactId id, String wanted) {
            return Paging.<ArtifactFile>stream(
                            (cursor, limit) -> session.client().artifacts().files(id, cursor, limit))
                    .filter(one -> one.path().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> Fault.notFound("artifact/no-such-file", "It has no file " + wanted + ".")
                            .asException());
        }
    }

    @Command(name = "picture", description = "Makes a picture of one: smaller, cut, turned, in another format.")
    static final class Picture extends PlatformCommand {
        @Parameters(index = "0", paramLabel = "ARTIFACT")
        private String artifact;

        @Parameters(index = "1", paramLabel = "PATH", description = "A picture or a PDF in the artifact.")
        private String path;

        @Parameters(index = "2", paramLabel = "TARGET", description = "File to write; it must not be there yet.")
        private Path target;

        @Option(names = "--width", paramLabel = "PIXELS")
        private @Nullable Integer width;

        @Option(names = "--height", paramLabel = "PIXELS")
        private @Nullable Integer height;

        @Option(names = "--fit", description = "contain (default), cover or exact.")
        private @Nullable String fit;

        @Option(names = "--crop", paramLabel = "X,Y,W,H")
        private @Nullable String crop;

        @Option(names = "--rotate", paramLabel = "DEGREES", description = "90, 180 or 270.")
        private @Nullable Integer rotate;

        @Option(names = "--format", description = "png (default) or jpeg.")
        private @Nullable String format;

        @Option(names = "--page", description = "Of a PDF, from 1.")
        private @Nullable Integer page;

        @Override
        int run() throws IOException {
            try (ResponseBody body = session.client()
                            .previews()
                            .variant(
                                    ArtifactNames.id(session, artifact),
                                    path,
                                    page == null ? null : page - 1,
                                    width,
                                    height,
                                    fit,
                                    crop,
                                    rotate,
                                    format);
                    InputStream in = body.byteStream()) {
                Files.copy(in, target);
            } catch (FileAlreadyExistsException _) {
                throw Fault.conflict("cli/target-exists", target + " is there already.", "Choose another name.")
                        .asException();
            }
            session.printer().line(target.toString());
            return Tone.DONE;
        }
    }

    @Command(name = "delete", description = "Deletes an artifact that no release needs.")
    static final class Delete extends PlatformCommand {
        @Parameters(paramLabel = "ARTIFACT")
        private String artifact;

        @Override
        int run() {
            session.client().artifacts().delete(ArtifactNames.id(session, artifact));
            return Tone.DONE;
        }
    }
}

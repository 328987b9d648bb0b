package dev.tone.cli;

import dev.tone.client.http.IdempotencyKey;
import dev.tone.client.http.Paging;
import dev.tone.model.api.LinkApi;
import dev.tone.model.artifact.SignedLink;
import dev.tone.model.id.LinkId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Signed links from the terminal.
final class LinkCommands {
    @Command(name = "link", description = "Makes a link that gives content to whoever has it, for a time.")
    static final class Create extends PlatformCommand {
        @Parameters(paramLabel = "ARTIFACT")
        private String artifact;

        @Option(names = "--path", description = "Only this file; the whole as a zip without it.")
        private @Nullable String path;

        @Option(
                names = "--hours",
                paramLabel = "N",
                defaultValue = "24",
                description = "How long it works; 24 by default.")
        private int hours;

        @Option(names = "--show", description = "A browser may show what cannot run instead of saving it.")
        private boolean show;

        @Override
        int run() {
            SignedLink link = session.client()
                    .links()
                    .create(
                            ArtifactNames.id(session, artifact),
                            new LinkApi.Create(path, hours, show),
                            IdempotencyKey.fresh());
            session.printer().say(link, session.client().endpoint().origin() + link.address());
            return Tone.DONE;
        }
    }

    @Command(name = "links", description = "Lists the links of an artifact.")
    static final class Links extends PlatformCommand {
        @Parameters(paramLabel = "ARTIFACT")
        private String artifact;

        @Override
        int run() {
            var of = ArtifactNames.id(session, artifact);
            Instant now = Instant.now();
            session.printer()
                    .table(
                            Paging.all(
                                    (cursor, limit) -> session.client().links().list(of, cursor, limit)),
                            List.of("CONTENT", "STATE", "EXPIRES", "BY", "ID"),
                            (SignedLink link) -> List.of(
                                    link.path() == null ? "everything" : link.path(),
                                    state(link, now),
                                    Printer.time(link.expiresAt()),
                                    link.createdBy(),
                                    link.id().value()));
            return Tone.DONE;
        }

        private static String state(SignedLink link, Instant now) {
            if (link.worksAt(now)) {
                return "works";
            }
            return link.revokedAt() == null ? "expired" : "taken back";
        }
    }

    @Command(name = "unlink", description = "Takes a link back: it stops at once.")
    static final class Revoke extends PlatformCommand {
        @Parameters(paramLabel = "LINK", description = "Its id.")
        private String link;

        @Override
        int run() {
            SignedLink revoked = session.client().links().revoke(new LinkId(link));
            session.printer().say(revoked, "Taken back.");
            return Tone.DONE;
        }
    }

    private LinkCommands() {}
}

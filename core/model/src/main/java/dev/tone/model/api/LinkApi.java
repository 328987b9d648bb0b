package dev.tone.model.api;

import static dev.tone.model.api.Endpoint.Trait.CREATES;
import static dev.tone.model.api.Endpoint.Trait.IDEMPOTENT;
import static dev.tone.model.api.Endpoint.Trait.PAGED;
import static dev.tone.model.api.Endpoint.Trait.RAW;

import dev.tone.model.artifact.SignedLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Signed links: content for whoever has the address, until it expires or is taken back.
public final class LinkApi {
    public static final int MAX_HOURS = 24 * 365;

    public static final Endpoint LIST = Endpoint.get(
                    "links.list",
                    "/artifacts/{artifact}/links",
                    Permission.ARTIFACT_READ,
                    SignedLink.class,
                    "Links to an artifact's content, newest first")
            .with(PAGED);
    public static final Endpoint CREATE = Endpoint.post(
                    "links.create",
                    "/artifacts/{artifact}/signed-url",
                    Permission.ARTIFACT_WRITE,
                    Create.class,
                    SignedLink.class,
                    "Makes a link to one file, or to the whole as a zip")
            .with(CREATES, IDEMPOTENT);
    public static final Endpoint REVOKE = Endpoint.of(
            "links.revoke",
            Method.DELETE,
            "/links/{link}",
            Permission.ARTIFACT_WRITE,
            null,
            SignedLink.class,
            "Takes a link back: it stops at once");
    public static final Endpoint OPEN = Endpoint.get(
                    "links.open",
                    "/signed/{link}/{signature}",
                    Permission.PUBLIC,
                    byte[].class,
                    "What a link leads to; ranges (RFC 9110) for single files. The signature stands for the token")
            .with(RAW);

    public static final List<Endpoint> ALL = List.of(LIST, CREATE, REVOKE, OPEN);

    /// @param path of one file; null for the whole as a zip
    /// @param hours that it works, 1 to [#MAX_HOURS]
    /// @param shown whether a browser may show what cannot run (pictures, text, sound, film) instead of saving it
    public record Create(@Nullable String path, int hours, boolean shown) {
        public Create {
            if (hours < 1 || hours > MAX_HOURS) {
                throw new IllegalArgumentException("A link works for 1 to " + MAX_HOURS + " hours");
            }
        }
    }

    private LinkApi() {}
}

package dev.tone.model.api;

import static dev.tone.model.api.Endpoint.Trait.CREATES;
import static dev.tone.model.api.Endpoint.Trait.PAGED;
import static dev.tone.model.api.Endpoint.Trait.RAW;

import dev.tone.model.hook.Hook;
import dev.tone.model.hook.HookReceipt;
import dev.tone.model.hook.HookSender;
import dev.tone.model.hook.HookWithSecret;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Addresses that others call to make something happen in a project. What answers with a secret takes no idempotency
/// key: the answer would be kept.
public final class HookApi {
    public static final Endpoint LIST = Endpoint.get(
                    "hooks.list",
                    "/projects/{project}/hooks",
                    Permission.WEBHOOK_READ,
                    Hook.class,
                    "Addresses of the project that others call")
            .with(PAGED);
    public static final Endpoint CREATE = Endpoint.post(
                    "hooks.create",
                    "/projects/{project}/hooks",
                    Permission.WEBHOOK_WRITE,
                    Create.class,
                    HookWithSecret.class,
                    "Makes an address that nobody guesses; its secret is answered this once")
            .with(CREATES);
    public static final Endpoint UPDATE = Endpoint.of(
            "hooks.update",
            Method.PATCH,
            "/hooks/{hook}",
            Permission.WEBHOOK_WRITE,
            Update.class,
            Hook.class,
            "Changes the name or what a call deploys, switches it off or on");
    public static final Endpoint DELETE = Endpoint.of(
            "hooks.delete",
            Method.DELETE,
            "/hooks/{hook}",
            Permission.WEBHOOK_WRITE,
            null,
            null,
            "Removes the address: calls are refused at once");
    public static final Endpoint ROTATE_SECRET = Endpoint.post(
            "hooks.rotateSecret",
            "/hooks/{hook}:rotate-secret",
            Permission.WEBHOOK_WRITE,
            Secret.class,
            HookWithSecret.class,
            "Takes another secret; for a day calls that are signed with the former one are taken as well");
    public static final Endpoint RECEIPTS = Endpoint.get(
                    "hooks.receipts",
                    "/hook-receipts/{hook}",
                    Permission.WEBHOOK_READ,
                    HookReceipt.class,
                    "What was called and what became of it, newest first")
            .with(PAGED);
    public static final Endpoint RECEIVE = Endpoint.post(
                    "hooks.receive",
                    "/hooks/{sender}/{key}",
                    Permission.PUBLIC,
                    null,
                    HookReceipt.class,
                    "What others call: JSON, at most 1 MiB, signed. A repeated call is answered and does nothing")
            .with(RAW);

    public static final List<Endpoint> ALL = List.of(LIST, CREATE, UPDATE, DELETE, ROTATE_SECRET, RECEIPTS, RECEIVE);

    /// @param deploy null for a hook of a provider
    /// @param secret that the sender made; null to make one here
    public record Create(
            String name,
            HookSender sender,
            Hook.@Nullable Deploy deploy,
            @Nullable String secret) {
        /// Without the secret.
        @Override
        public String toString() {
            return "Create[" + name + ", " + sender + "]";
        }
    }

    /// What is null stays.
    public record Update(
            @Nullable String name,
            Hook.@Nullable Deploy deploy,
            @Nullable Boolean enabled) {}

    /// @param secret that the sender made; null to make one here
    public record Secret(@Nullable String secret) {
        @Override
        public String toString() {
            return "Secret";
        }
    }

    private HookApi() {}
}

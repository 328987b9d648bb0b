package dev.tone.platform.hooks;

import dev.tone.model.artifact.Artifact;
import dev.tone.model.artifact.Sha256;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.hook.Hook;
import dev.tone.model.hook.HookReceipt;
import dev.tone.model.hook.HookReceipt.Outcome;
import dev.tone.model.hook.HookSender;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.HookReceiptId;
import dev.tone.model.id.IdGenerator;
import dev.tone.model.id.ProjectId;
import dev.tone.model.live.LiveFact;
import dev.tone.platform.artifacts.ArtifactSearch;
import dev.tone.platform.artifacts.ArtifactsFacade;
import dev.tone.platform.governance.AutoDeploy;
import dev.tone.platform.kernel.http.PageRequest;
import dev.tone.platform.kernel.live.Channel;
import dev.tone.platform.kernel.live.TopicLog;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.policy.Role;
import dev.tone.platform.kernel.sql.Transaction;
import dev.tone.platform.kernel.sql.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Takes calls of hooks. A call acts in one transaction with the memory of having been taken, so it acts once however
/// often it comes; whoever gets no answer may send it again.
public final class Reception {
    private static final int REFUSED_KEPT = 100;
    private static final int REPEATED_KEPT = 100;
    private static final int LOOKED_AT = 200;

    private final Transactions transactions;
    private final HookRepository repository;
    private final HookSecrets secrets;
    private final ArtifactsFacade artifacts;
    private final AutoDeploy auto;
    private final Waker waker;
    private final TopicLog topics;
    private final IdGenerator ids;
    private final Clock clock;
    private final CallLimit hooks;
    private final CallLimit strangers;

    Reception(
            Transactions transactions,
            HookRepository repository,
            HookSecrets secrets,
            ArtifactsFacade artifacts,
            AutoDeploy auto,
            Waker waker,
            TopicLog topics,
            IdGenerator ids,
            Clock clock) {
        this.transactions = transactions;
        this.repository = repository;
        this.secrets = secrets;
        this.artifacts = artifacts;
        this.auto = auto;
        this.waker = waker;
        this.topics = topics;
        this.ids = ids;
        this.clock = clock;
        this.hooks = new CallLimit(clock, 60, Duration.ofSeconds(1));
        this.strangers = new CallLimit(clock, 20, Duration.ofSeconds(3));
    }

    /// Has the deployments of a project at a provider looked at now.
    @FunctionalInterface
    public interface Waker {
        /// @param provider null for all
        /// @return how many there are
        int wake(ProjectId project, @Nullable String provider);
    }

    /// Finds the hook that a call is for, before anything of the call is read.
    ///
    /// @param sender as the path has it
    /// @param address of whoever calls
    /// @throws FaultException `hook/not-found`, `hook/too-many-calls`
    public HookRepository.Owned open(String sender, String key, String address) {
        String path = dev.tone.model.api.Endpoint.BASE + "/hooks/" + sender + "/" + key;
        HookRepository.Owned owned =
                transactions.read(handle -> repository.byPath(handle, path)).orElse(null);
        Duration wait = owned == null
                ? strangers.take(address)
                : hooks.take(owned.hook().id().value());
        if (!wait.isZero()) {
            throw HookFaults.tooMany(wait.plusMillis(999).toSeconds());
        }
        if (owned == null) {
            throw HookFaults.notFound();
        }
        return owned;
    }

    /// @param headers value by name, null for none
    /// @param body null when it is too large
    /// @throws FaultException why it is refused; that is in the log as well
    public HookReceipt take(
            HookRepository.Owned owned, UnaryOperator<@Nullable String> headers, byte @Nullable [] body) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        Draft draft = new Draft(owned, now, body == null ? 0 : body.length, body == null ? "" : Sha256.of(body));
        Proven call = null;
        try {
            if (body == null) {
                throw HookFaults.tooLarge();
            }
            call = new Proof(headers, body, secrets.open(owned, now), now)
                    .of(owned.hook().sender());
            if (!owned.hook().enabled()) {
                throw HookFaults.disabled();
            }
            Proven proven = call;
            return transactions.write(transaction -> take(transaction, draft, proven));
        } catch (FaultException e) {
            refused(draft, call, e.fault());
            throw e;
        }
    }

    /// What is known of a receipt from the beginning.
    private record Draft(HookRepository.Owned owned, Instant now, long bytes, String digest) {
        HookReceipt receipt(
                String id,
                Outcome outcome,
                @Nullable Proven call,
                @Nullable Fault fault,
                @Nullable String reason,
                @Nullable DeploymentId deployment) {
            return new HookReceipt(
                    new HookReceiptId(id),
                    owned.hook().id(),
                    now,
                    outcome,
                    call == null ? null : call.message(),
                    call == null ? null : call.event(),
                    fault == null ? null : fault.code(),
                    reason,
                    deployment,
                    bytes,
                    digest);
        }
    }

    private void refused(Draft draft, @Nullable Proven call, Fault fault) {
        transactions.run(transaction -> keep(
                transaction,
                draft,
                draft.receipt(ids.next(), Outcome.REFUSED, call, fault, fault.title(), null),
                REFUSED_KEPT));
    }

    private void keep(Transaction transaction, Draft draft, HookReceipt receipt, int kept) {
        Handle handle = transaction.handle();
        HookRepository.Owned owned =
                repository.find(handle, draft.owned().hook().id()).orElse(null);
        if (owned == null) {
            return; // removed a moment ago
        }
        repository.add(handle, receipt);
        if (kept > 0) {
            repository.trim(handle, receipt.hook(), receipt.outcome(), kept);
        }
        Hook hook = owned.hook().calledAt(draft.now());
        repository.put(handle, owned.with(hook));
        topics.append(transaction, Channel.project(hook.project()), new LiveFact.HookChanged(hook), draft.now());
    }

    private HookReceipt take(Transaction transaction, Draft draft, Proven call) {
        Hook hook = draft.owned().hook();
        Handle handle = transaction.handle();
        HookReceipt receipt;
        int kept = 0;
        if (!repository.remember(handle, hook.id(), call.key(), draft.now())) {
            receipt = draft.receipt(ids.next(), Outcome.DUPLICATE, call, null, null, null);
            kept = REPEATED_KEPT;
        } else if (isOutdated(handle, hook, call)) {
            receipt = draft.receipt(ids.next(), Outcome.OUTDATED, call, null, null, null);
        } else {
            receipt = act(draft, hook, call);
            Instant time = call.time();
            if (time != null) {
                repository.note(handle, hook.id(), call.subject(), time);
            }
        }
        keep(transaction, draft, receipt, kept);
        return receipt;
    }

    private boolean isOutdated(Handle handle, Hook hook, Proven call) {
        Instant time = call.time();
        return time != null
                && repository
                        .newest(handle, hook.id(), call.subject())
                        .filter(time::isBefore)
                        .isPresent();
    }

    private HookReceipt act(Draft draft, Hook hook, Proven call) {
        Hook.Deploy deploy = hook.deploy();
        if (deploy == null) {
            int woken = waker.wake(hook.project(), provider(hook.sender()));
            return draft.receipt(
                    ids.next(),
                    Outcome.WOKEN,
                    call,
                    null,
                    woken == 0 ? "No deployment is under way there." : null,
                    null);
        }
        String objection = Relevance.objection(hook.sender(), deploy, call);
        if (objection != null) {
            return draft.receipt(ids.next(), Outcome.IGNORED, call, null, objection, null);
        }
        // What whoever made the hook may do as a member, and no more.
        Actor actor = new Actor(hook.createdBy(), "hook", draft.owned().organization(), Role.MEMBER);
        Optional<Deployment> deployment = auto.trigger(
                actor,
                deploy.environment(),
                newest(actor, hook.project(), deploy).id());
        return draft.receipt(
                ids.next(),
                deployment.isPresent() ? Outcome.DEPLOYED : Outcome.UNCHANGED,
                call,
                null,
                null,
                deployment.map(Deployment::id).orElse(null));
    }

    /// The provider whose deployments a sender tells of; null for any.
    private static @Nullable String provider(HookSender sender) {
        return switch (sender) {
            case STANDARD -> null;
            case GITHUB -> "github";
            case VERCEL -> "vercel";
            case NETLIFY -> "netlify";
        };
    }

    private Artifact newest(Actor actor, ProjectId project, Hook.Deploy deploy) {
        return artifacts
                .list(
                        actor,
                        project,
                        new ArtifactSearch(deploy.artifact(), deploy.tag(), null, null),
                        PageRequest.first(LOOKED_AT))
                .items()
                .stream()
                .filter(artifact -> artifact.name().equals(deploy.artifact()))
                .findFirst()
                .orElseThrow(() -> Fault.conflict(
                                "hook/no-artifact",
                                "The project has no artifact “" + deploy.artifact() + "”"
                                        + (deploy.tag() == null ? "" : " with the tag “" + deploy.tag() + "”") + ".",
                                "Upload one under this name before the hook is called, or choose another.")
                        .asException());
    }
}

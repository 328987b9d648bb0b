package dev.tone.platform.hooks;

import dev.tone.model.api.Endpoint;
import dev.tone.model.api.HookApi;
import dev.tone.model.api.Page;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.hook.Hook;
import dev.tone.model.hook.HookReceipt;
import dev.tone.model.hook.HookSender;
import dev.tone.model.hook.HookWithSecret;
import dev.tone.model.id.HookId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.live.LiveFact;
import dev.tone.model.project.Environment;
import dev.tone.model.project.Project;
import dev.tone.platform.environments.EnvironmentsFacade;
import dev.tone.platform.kernel.audit.Change;
import dev.tone.platform.kernel.audit.Changes;
import dev.tone.platform.kernel.http.PageRequest;
import dev.tone.platform.kernel.live.Channel;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.secret.SigningSecrets;
import dev.tone.platform.kernel.sql.Transactions;
import dev.tone.platform.kernel.text.Name;
import dev.tone.platform.projects.ProjectLifecycle;
import dev.tone.platform.projects.ProjectsFacade;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The one door to hooks. What calls them comes in by [Reception].
public final class HooksFacade implements ProjectLifecycle {
    private static final int MOST = 20;
    private static final int LONGEST = 200;

    private final Transactions transactions;
    private final Changes changes;
    private final HookRepository repository;
    private final ProjectsFacade projects;
    private final EnvironmentsFacade environments;
    private final HookSecrets secrets;

    HooksFacade(
            Transactions transactions,
            Changes changes,
            HookRepository repository,
            ProjectsFacade projects,
            EnvironmentsFacade environments,
            HookSecrets secrets) {
        this.transactions = transactions;
        this.changes = changes;
        this.repository = repository;
        this.projects = projects;
        this.environments = environments;
        this.secrets = secrets;
    }

    public Page<Hook> list(Actor actor, ProjectId project) {
        return transactions.read(handle -> {
            projects.require(handle, actor, project);
            return new Page<>(repository.list(handle, project), null);
        });
    }

    /// @throws FaultException `hook/too-many`, `hook/invalid-name`, `hook/what-to-deploy`, `hook/invalid-secret`
    public HookWithSecret create(Actor actor, ProjectId project, HookApi.Create request) {
        String name = validName(request.name());
        String secret = secrets.choose(request.sender(), request.secret());
        return changes.make(actor, HookApi.CREATE.id(), change -> {
            projects.requireActive(change.handle(), actor, project);
            if (repository.list(change.handle(), project).size() >= MOST) {
                throw Fault.conflict(
                                "hook/too-many",
                                "The project has " + MOST + " hooks already.",
                                "Remove one that is not needed.")
                        .asException();
            }
            Hook hook = new Hook(
                    new HookId(change.newId()),
                    project,
                    name,
                    request.sender(),
                    validDeploy(change, project, request.sender(), request.deploy()),
                    true,
                    path(request.sender(), secrets.freshKey()),
                    SigningSecrets.hint(secret),
                    null,
                    null,
                    actor.user(),
                    change.now());
            store(change, new HookRepository.Owned(hook, actor.organization(), secrets.seal(hook.id(), secret), null));
            change.audit(project, "hook", hook.id(), null, audited(hook));
            return new HookWithSecret(hook, secret);
        });
    }

    /// Where a hook is called.
    static String path(HookSender sender, String key) {
        return Endpoint.BASE + "/hooks/" + sender.name().toLowerCase(Locale.ROOT) + "/" + key;
    }

    private void store(Change change, HookRepository.Owned owned) {
        repository.put(change.handle(), owned);
        change.publish(Channel.project(owned.hook().project()), new LiveFact.HookChanged(owned.hook()));
    }

    /// What the trail keeps: not where it is called, which is half a secret.
    private record Audited(
            String name, HookSender sender, Hook.@Nullable Deploy deploy, boolean enabled, String secret) {}

    private static Audited audited(Hook hook) {
        return new Audited(hook.name(), hook.sender(), hook.deploy(), hook.enabled(), hook.secretHint());
    }

    private static String validName(String given) {
        return Name.of(given, LONGEST)
                .orElseThrow(() -> Fault.invalid(
                                "hook/invalid-name", "A hook needs a name.", "It has 1 to " + LONGEST + " characters.")
                        .asException());
    }

    private Hook.@Nullable Deploy validDeploy(
            Change change, ProjectId project, HookSender sender, Hook.@Nullable Deploy deploy) {
        if (deploy == null) {
            return null;
        }
        if (sender == HookSender.VERCEL || sender == HookSender.NETLIFY) {
            throw Fault.invalid(
                            "hook/only-watches",
                            "This provider tells how its deployments get on; that is no reason to deploy.",
                            "Leave out what to deploy.")
                    .asException();
        }
        Environment environment = environments.requireActive(change.handle(), change.actor(), deploy.environment());
        String artifact = deploy.artifact().strip();
        String tag = blankToNull(deploy.tag());
        String branch = blankToNull(deploy.branch());
        if (!environment.project().equals(project)
                || artifact.isEmpty()
                || artifact.length() > LONGEST
                || tag != null && tag.length() > LONGEST
                || branch != null && branch.length() > LONGEST) {
            throw Fault.invalid(
                            "hook/what-to-deploy",
                            "What this hook is to deploy cannot be used.",
                            "Choose an environment of the project and the name of an artifact.")
                    .asException();
        }
        return new Hook.Deploy(deploy.environment(), artifact, tag, branch);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private HookRepository.Owned require(Handle handle, Actor actor, HookId id) {
        return repository
                .find(handle, id)
                .filter(owned -> owned.organization().equals(actor.organization()))
                .orElseThrow(HookFaults::notFound);
    }

    public Hook update(Actor actor, HookId id, HookApi.Update request) {
        return change(actor, HookApi.UPDATE.id(), id, (change, owned) -> {
            Hook before = owned.hook();
            Hook.Deploy deploy = request.deploy() == null
                    ? before.deploy()
                    : validDeploy(change, before.project(), before.sender(), request.deploy());
            return owned.with(before.with(
                    request.name() == null ? before.name() : validName(request.name()),
                    deploy,
                    request.enabled() == null ? before.enabled() : request.enabled()));
        });
    }

    @FunctionalInterface
    private interface Edit {
        HookRepository.Owned of(Change change, HookRepository.Owned owned);
    }

    private Hook change(Actor actor, String action, HookId id, Edit edit) {
        return changes.make(actor, action, change -> {
            HookRepository.Owned before = require(change.handle(), actor, id);
            HookRepository.Owned after = edit.of(change, before);
            if (after.hook().equals(before.hook())) {
                change.unchanged();
                return before.hook();
            }
            store(change, after);
            change.audit(after.hook().project(), "hook", id, audited(before.hook()), audited(after.hook()));
            return after.hook();
        });
    }

    public void delete(Actor actor, HookId id) {
        changes.make(actor, HookApi.DELETE.id(), change -> {
            Hook hook = require(change.handle(), actor, id).hook();
            repository.remove(change.handle(), id);
            change.audit(hook.project(), "hook", id, audited(hook), null);
            return hook;
        });
    }

    public HookWithSecret rotateSecret(Actor actor, HookId id, HookApi.Secret request) {
        HookSender sender =
                transactions.read(handle -> require(handle, actor, id)).hook().sender();
        String secret = secrets.choose(sender, request.secret());
        Hook rotated = change(actor, HookApi.ROTATE_SECRET.id(), id, (change, owned) -> {
            Instant until = change.now().plus(SigningSecrets.OVERLAP);
            return new HookRepository.Owned(
                    owned.hook().withSecret(SigningSecrets.hint(secret), until),
                    owned.organization(),
                    secrets.seal(id, secret),
                    owned.secret());
        });
        return new HookWithSecret(rotated, secret);
    }

    public Page<HookReceipt> receipts(Actor actor, HookId id, PageRequest page) {
        List<HookReceipt> found = transactions.read(handle -> {
            require(handle, actor, id);
            return repository.receipts(handle, id, page);
        });
        return page.page(
                found,
                receipt -> List.of(
                        Long.toString(receipt.at().toEpochMilli()), receipt.id().value()));
    }

    @Override
    public void purged(Change change, Project project) {
        repository.removeProject(change.handle(), project.id());
    }

    /// Lets go of what was called before.
    int forget(Instant before) {
        return transactions.write(transaction -> repository.forget(transaction.handle(), before));
    }
}

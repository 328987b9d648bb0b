package dev.tone.platform.artifacts.links;

import dev.tone.model.api.Endpoint;
import dev.tone.model.api.LinkApi;
import dev.tone.model.api.Page;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.artifact.SignedLink;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.LinkId;
import dev.tone.platform.artifacts.ArtifactsFacade;
import dev.tone.platform.artifacts.links.LinkRepository.Row;
import dev.tone.platform.kernel.audit.Changes;
import dev.tone.platform.kernel.http.PageRequest;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.secret.SecretBox;
import dev.tone.platform.kernel.sql.Transactions;
import dev.tone.platform.projects.ProjectsFacade;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The one door to signed links.
public final class LinksFacade {
    private final Transactions transactions;
    private final Changes changes;
    private final ProjectsFacade projects;
    private final ArtifactsFacade artifacts;
    private final LinkRepository repository;
    private final LinkSigner signer;
    private final Clock clock;

    public LinksFacade(
            Transactions transactions,
            Changes changes,
            ProjectsFacade projects,
            ArtifactsFacade artifacts,
            LinkRepository repository,
            SecretBox secrets,
            Clock clock) {
        this.transactions = transactions;
        this.changes = changes;
        this.projects = projects;
        this.artifacts = artifacts;
        this.repository = repository;
        this.signer = new LinkSigner(transactions, repository, secrets);
        this.clock = clock;
    }

    /// What a followed link gives.
    ///
    /// @param path null for the whole
    public record Target(Artifact artifact, @Nullable String path, boolean shown) {}

    /// @throws FaultException `artifact/no-such-file`
    public SignedLink create(Actor actor, ArtifactId artifact, LinkApi.Create request) {
        String path = request.path();
        if (path != null) {
            artifacts.get(actor, artifact);
            artifacts.file(artifact, path);
        }
        return changes.make(actor, LinkApi.CREATE.id(), change -> {
            Artifact of = artifacts.get(actor, artifact);
            projects.requireActive(change.handle(), actor, of.project());
            Row row = new Row(
                    new LinkId(change.newId()),
                    actor.organization(),
                    artifact,
                    path,
                    request.shown(),
                    actor.user(),
                    "",
                    change.now(),
                    change.now().plus(Duration.ofHours(request.hours())),
                    null);
            repository.insert(change.handle(), row);
            SignedLink link = link(find(change.handle(), row.id()));
            change.audit(of.project(), "link", link.id(), null, unsigned(link));
            return link;
        });
    }

    public Page<SignedLink> list(Actor actor, ArtifactId artifact, PageRequest page) {
        artifacts.get(actor, artifact);
        List<SignedLink> found = transactions.read(handle -> repository.list(handle, artifact, page)).stream()
                .map(this::link)
                .toList();
        return page.page(
                found,
                link -> List.of(
                        Long.toString(link.createdAt().toEpochMilli()),
                        link.id().value()));
    }

    public SignedLink revoke(Actor actor, LinkId id) {
        return changes.make(actor, LinkApi.REVOKE.id(), change -> {
            Row row = find(change.handle(), id);
            if (!row.organization().equals(actor.organization())) {
                throw notFound();
            }
            SignedLink before = link(row);
            if (row.revokedAt() != null) {
                change.unchanged();
                return before;
            }
            repository.revoke(change.handle(), id, change.now());
            SignedLink after = link(find(change.handle(), id));
            change.audit(artifacts.get(actor, row.artifact()).project(), "link", id, unsigned(before), unsigned(after));
            return after;
        });
    }

    /// Follows a link. A wrong signature is answered like a link that never was; only who has a true one hears why it
    /// does not work any more.
    ///
    /// @throws FaultException `link/not-found`, `link/expired`, `link/revoked`
    public Target open(LinkId id, String signature) {
        Row row = transactions.read(handle -> find(handle, id));
        if (!signer.isSigned(row, signature)) {
            throw notFound();
        }
        Instant now = clock.instant();
        if (row.revokedAt() != null) {
            throw gone("link/revoked", "This link was taken back.");
        }
        if (!now.isBefore(row.expiresAt())) {
            throw gone("link/expired", "This link has expired.");
        }
        return new Target(artifacts.find(row.organization(), row.artifact()), row.path(), row.shown());
    }

    private Row find(Handle handle, LinkId id) {
        return repository.find(handle, id).orElseThrow(LinksFacade::notFound);
    }

    private SignedLink link(Row row) {
        return new SignedLink(
                row.id(),
                row.artifact(),
                row.path(),
                row.shown(),
                Endpoint.BASE + "/signed/" + row.id().value() + "/" + signer.sign(row),
                row.creator(),
                row.createdAt(),
                row.expiresAt(),
                row.revokedAt());
    }

    /// The trail does not keep what opens the content.
    private static SignedLink unsigned(SignedLink link) {
        return new SignedLink(
                link.id(),
                link.artifact(),
                link.path(),
                link.shown(),
                "",
                link.createdBy(),
                link.createdAt(),
                link.expiresAt(),
                link.revokedAt());
    }

    private static FaultException notFound() {
        return Fault.notFound("link/not-found", "There is no such link.").asException();
    }

    private static FaultException gone(String code, String title) {
        return new Fault(dev.tone.model.fault.FaultKind.NOT_FOUND, code, title, "Ask who gave it to you for a new one.")
                .asException();
    }
}

package dev.tone.platform.storage;

import dev.tone.model.id.OrganizationId;
import dev.tone.model.notification.NotificationKind;
import dev.tone.platform.artifacts.ArtifactsFacade;
import dev.tone.platform.artifacts.ArtifactsFacade.Holder;
import dev.tone.platform.artifacts.blobs.BlobStore;
import dev.tone.platform.artifacts.blobs.BlobStore.Blob;
import dev.tone.platform.kernel.audit.Changes;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.sql.Transactions;
import dev.tone.platform.notifications.Notifier;
import dev.tone.platform.storage.CheckRepository.Check;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What happens with a damaged blob: it is set aside, so that it counts as missing and the next upload of the same file
/// brings it back, and everybody whose artifacts have it is told.
final class Damage {
    private static final Logger LOG = LoggerFactory.getLogger(Damage.class);
    static final String ACTION = "storage.damaged";

    private final BlobStore blobs;
    private final ArtifactsFacade artifacts;
    private final CheckRepository checks;
    private final Transactions transactions;
    private final Changes changes;
    private final Notifier notifier;
    private final Function<OrganizationId, Actor> system;
    private final Clock clock;

    Damage(
            BlobStore blobs,
            ArtifactsFacade artifacts,
            CheckRepository checks,
            Transactions transactions,
            Changes changes,
            Notifier notifier,
            Function<OrganizationId, Actor> system,
            Clock clock) {
        this.blobs = blobs;
        this.artifacts = artifacts;
        this.checks = checks;
        this.transactions = transactions;
        this.changes = changes;
        this.notifier = notifier;
        this.system = system;
        this.clock = clock;
    }

    /// Noted before it is set aside: a crash between the two finds it again.
    void found(Blob blob) {
        LOG.error("The bytes of file {} are damaged; it is set aside", blob.digest());
        Check check = new Check(blob.digest(), blob.bytes(), clock.instant(), true);
        transactions.write(transaction -> {
            checks.put(transaction.handle(), List.of(check));
            return check;
        });
        if (blobs.quarantine(blob.digest())) {
            artifacts.holders(blob.digest()).forEach(holder -> tell(holder, blob));
        }
    }

    private void tell(Holder holder, Blob blob) {
        changes.make(system.apply(holder.organization()), ACTION, change -> {
            change.audit(
                    holder.project(),
                    "artifact",
                    holder.artifact(),
                    null,
                    Map.of("path", holder.path(), "digest", blob.digest(), "bytes", blob.bytes()));
            notifier.tell(
                    change,
                    new Notifier.News(
                            "artifact/" + holder.artifact(),
                            NotificationKind.FILE_DAMAGED,
                            "A file of " + holder.name() + " is damaged",
                            "The stored bytes of “" + holder.path()
                                    + "” are no longer what they were. Upload it again to repair it, and check the disk.",
                            holder.project(),
                            null,
                            null));
            return holder;
        });
    }
}

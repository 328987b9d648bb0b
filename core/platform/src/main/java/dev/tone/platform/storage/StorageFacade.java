package dev.tone.platform.storage;

import dev.tone.model.diagnostics.StorageReport;
import dev.tone.platform.artifacts.ArtifactsFacade;
import dev.tone.platform.artifacts.blobs.BlobStore;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.sql.Transactions;
import dev.tone.platform.storage.CheckRepository.Check;
import java.util.List;
import java.util.Optional;

/// The one door to the state of stored bytes.
public final class StorageFacade {
    private final BlobStore blobs;
    private final ArtifactsFacade artifacts;
    private final CheckRepository checks;
    private final Transactions transactions;
    private final Scrubber scrubber;
    private final Runnable check;

    /// @param check begins a check of everything and returns at once
    StorageFacade(
            BlobStore blobs,
            ArtifactsFacade artifacts,
            CheckRepository checks,
            Transactions transactions,
            Scrubber scrubber,
            Runnable check) {
        this.blobs = blobs;
        this.artifacts = artifacts;
        this.checks = checks;
        this.transactions = transactions;
        this.scrubber = scrubber;
        this.check = check;
    }

    public StorageReport check(Actor actor) {
        check.run();
        return report(actor);
    }

    /// What is damaged is told to those whose artifacts have it; what nobody uses, to everybody.
    public StorageReport report(Actor actor) {
        List<StorageReport.Damaged> damaged = transactions.read(checks::damaged).stream()
                // What was stored again since is repaired.
                .filter(each -> blobs.find(each.digest()).isEmpty())
                .flatMap(each -> damaged(actor, each).stream())
                .toList();
        return transactions.read(handle -> {
            CheckRepository.Totals totals = checks.totals(handle);
            return new StorageReport(
                    blobs.description(),
                    scrubber.isRunning(),
                    scrubber.progress(),
                    totals.files(),
                    totals.bytes(),
                    totals.oldest(),
                    checks.lastFinished(handle).orElse(null),
                    damaged);
        });
    }

    private Optional<StorageReport.Damaged> damaged(Actor actor, Check check) {
        List<ArtifactsFacade.Holder> holders = artifacts.holders(check.digest());
        List<String> ours = holders.stream()
                .filter(holder -> holder.organization().equals(actor.organization()))
                .map(holder -> holder.name() + ": " + holder.path())
                .toList();
        return ours.isEmpty() && !holders.isEmpty()
                ? Optional.empty()
                : Optional.of(new StorageReport.Damaged(check.digest(), check.bytes(), check.at(), ours));
    }
}

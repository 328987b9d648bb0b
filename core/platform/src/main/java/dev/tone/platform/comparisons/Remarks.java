package dev.tone.platform.comparisons;

import dev.tone.model.comparison.Change;
import dev.tone.model.comparison.Difference;
import dev.tone.model.comparison.FileChanges;
import dev.tone.model.comparison.Remark;
import dev.tone.model.comparison.Remark.Weight;
import dev.tone.model.comparison.ValueChange;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentKind;
import dev.tone.model.provider.Capability;
import dev.tone.model.provider.CapabilityNote;
import dev.tone.model.provider.Provider;
import dev.tone.platform.deployments.Side;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What people ought to know before something replaces what runs. Pure.
final class Remarks {
    private final List<Remark> remarks = new ArrayList<>();

    private Remarks() {}

    /// @param lostVolumes as people read them
    /// @param waiting what would make way
    static List<Remark> of(
            DeploymentKind kind,
            @Nullable Side running,
            Side next,
            Difference difference,
            List<String> lostVolumes,
            List<Deployment> waiting,
            Provider provider) {
        Remarks said = new Remarks();
        if (running != null && running.settings().isProcess()) {
            said.forGood("plan/process-data", List.of());
            said.notice("plan/process-restarts", List.of());
        }
        if (!lostVolumes.isEmpty()) {
            said.forGood("plan/volumes-lost", lostVolumes);
        }
        if (kind == DeploymentKind.ROLLBACK) {
            said.rolledBack(running, next, difference);
        }
        if (!waiting.isEmpty()) {
            said.notice(
                    "plan/supersedes",
                    waiting.stream().map(each -> "#" + each.number()).toList());
        }
        if (difference.files().source() == FileChanges.Source.UNKNOWN) {
            said.notice("plan/files-unknown", List.of());
        }
        said.provider(kind, provider);
        said.notice("plan/no-flags", List.of());
        return List.copyOf(said.remarks);
    }

    private void rolledBack(@Nullable Side running, Side next, Difference difference) {
        List<String> older = difference.variables().stream()
                .filter(ValueChange::secret)
                .filter(change -> change.change() != Change.REMOVED)
                .map(ValueChange::name)
                .toList();
        if (!older.isEmpty()) {
            notice("plan/older-secrets", older);
        }
        if (running != null
                && running.releaseDigest() != null
                && running.releaseDigest().equals(next.releaseDigest())) {
            notice("plan/same-release", List.of());
        }
    }

    /// How the provider does it, in its own words.
    private void provider(DeploymentKind kind, Provider provider) {
        Capability wanted = switch (kind) {
            case ROLLBACK -> Capability.ROLL_BACK;
            case PROMOTE -> Capability.PROMOTE;
            case DEPLOY, RETRY, REDEPLOY -> Capability.VARIABLES;
        };
        for (CapabilityNote note : provider.capabilities()) {
            if (note.capability() == wanted && note.note() != null) {
                notice("plan/provider", List.of(provider.title(), note.note()));
            }
        }
    }

    private void forGood(String code, List<String> details) {
        remarks.add(new Remark(Weight.IRREVERSIBLE, code, details));
    }

    private void notice(String code, List<String> details) {
        remarks.add(new Remark(Weight.NOTICE, code, details));
    }
}

package dev.tone.platform.deployments.provider;

import dev.tone.model.release.ReleaseNumbers;
import org.jspecify.annotations.Nullable;

/// A release that stands ready beside the one that has the traffic.
public interface Trial {
    /// Where only the new release answers; null where there is no such address.
    @Nullable
    String previewUrl();

    /// Gives it so many of a hundred visitors, 0 for none, and counts anew. Returns when it has them.
    void share(int percent) throws StepFailedException, CanceledException, InterruptedException;

    /// Asks both releases themselves so many times, where that can be done.
    void probe(int times);

    /// What was seen since the share has changed.
    ///
    /// @param fewest when visitors have made fewer requests than that, probes say how long it takes
    ReleaseNumbers candidate(int fewest) throws StepFailedException, CanceledException, InterruptedException;

    /// As [#candidate], of the one before.
    ReleaseNumbers current(int fewest);

    /// Whether answers can be counted here; where they cannot, pods that are ready and do not end have to do.
    boolean counts();

    /// Whether nobody has taken the site away meanwhile.
    boolean isOn();
}

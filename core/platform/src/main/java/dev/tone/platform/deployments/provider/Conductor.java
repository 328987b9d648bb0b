package dev.tone.platform.deployments.provider;

import dev.tone.model.release.ReleaseStrategy;

/// Leads a release through its trial.
public interface Conductor {
    ReleaseStrategy strategy();

    /// Returns when the release may take all of the traffic.
    ///
    /// @throws StepFailedException `release/…`: it has to be taken back
    void conduct(Job job, Trial trial) throws StepFailedException, CanceledException, InterruptedException;

    /// For what takes the traffic without being asked anything.
    Conductor AT_ONCE = new Conductor() {
        @Override
        public ReleaseStrategy strategy() {
            return ReleaseStrategy.AT_ONCE;
        }

        @Override
        public void conduct(Job job, Trial trial) {
            throw new IllegalStateException("There is no trial");
        }
    };
}

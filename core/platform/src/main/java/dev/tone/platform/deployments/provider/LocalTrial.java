package dev.tone.platform.deployments.provider;

import dev.tone.model.release.ReleaseNumbers;
import dev.tone.platform.deployments.sites.SiteTrial;

/// A trial on this machine.
record LocalTrial(SiteTrial trial) implements Trial {
    @Override
    public String previewUrl() {
        return trial.previewUrl();
    }

    @Override
    public void share(int percent) {
        trial.share(percent);
    }

    @Override
    public void probe(int times) {
        trial.probe(times);
    }

    @Override
    public ReleaseNumbers candidate(int fewest) {
        return trial.candidate(fewest);
    }

    @Override
    public ReleaseNumbers current(int fewest) {
        return trial.current(fewest);
    }

    @Override
    public boolean counts() {
        return true;
    }

    @Override
    public boolean isOn() {
        return trial.isOn();
    }
}

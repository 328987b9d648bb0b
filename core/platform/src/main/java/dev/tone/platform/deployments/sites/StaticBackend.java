package dev.tone.platform.deployments.sites;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;

/// Files.
public final class StaticBackend implements Backend {
    private final StaticHandler handler;
    private final String healthPath;

    public StaticBackend(Path root, Collection<SiteFile> files, String healthPath) {
        handler = new StaticHandler(root, files);
        this.healthPath = healthPath;
    }

    @Override
    public SiteHandler handler() {
        return handler;
    }

    @Override
    public boolean isProcess() {
        return false;
    }

    @Override
    public void awaitHealthy(Duration within) throws NotHealthyException {
        if (!handler.answers(healthPath)) {
            throw new NotHealthyException("The site has nothing at its health path " + healthPath + ".", null);
        }
    }

    @Override
    public void activated() {
        // Files need no care.
    }

    @Override
    public int probe() {
        return handler.answers(healthPath) ? 200 : 404;
    }

    @Override
    public int exits() {
        return 0;
    }

    @Override
    public void end() {
        // Files need no care.
    }
}

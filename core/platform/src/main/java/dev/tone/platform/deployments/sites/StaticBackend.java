package dev.tone.platform.deployments.sites;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;

/// Files, and a log of who asks for them.
public final class StaticBackend implements Backend {
    private final StaticHandler files;
    private final SiteHandler handler;
    private final AccessLog access;
    private final String healthPath;

    public StaticBackend(Path root, Collection<SiteFile> files, String healthPath, AccessLog access) {
        this.files = new StaticHandler(root, files);
        this.access = access;
        handler = access.noting(this.files);
        this.healthPath = healthPath;
    }

    @Override
    public SiteHandler handler() {
        return handler;
    }

    @Override
    public void awaitHealthy(Duration within) throws NotHealthyException {
        if (!files.answers(healthPath)) {
            throw new NotHealthyException("The site has nothing at its health path " + healthPath + ".", null);
        }
    }

    @Override
    public void activated() {
        // Files need no care.
    }

    @Override
    public int probe() {
        return files.answers(healthPath) ? 200 : 404;
    }

    @Override
    public int exits() {
        return 0;
    }

    @Override
    public void end() {
        access.settle();
    }
}

package dev.tone.platform.deployments.provider;

import dev.tone.model.deployment.Isolation;
import dev.tone.model.deployment.SiteHealth;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.provider.Provider;
import dev.tone.platform.deployments.logs.LogStore;
import dev.tone.platform.deployments.process.ProcessLauncher;
import dev.tone.platform.deployments.sandbox.Sandbox;
import dev.tone.platform.deployments.sites.SiteServer;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// This machine: really builds, and really serves files or runs a process.
public final class LocalProvider implements DeploymentProvider {
    public static final String NAME = "local";

    private static final Logger LOG = LoggerFactory.getLogger(LocalProvider.class);

    private final LocalSettings settings;
    private final Sandbox sandbox;
    private final ReleaseStore releases;
    private final SiteServer sites;
    private final LocalBuild build;
    private final LocalPublishing publishing;

    /// Is told how the processes behind sites are.
    public interface SiteHealthListener {
        void changed(
                EnvironmentId site, DeploymentId release, SiteHealth health, @Nullable String detail, int restarts);
    }

    public LocalProvider(
            LocalSettings settings,
            Sandbox sandbox,
            ProcessLauncher launcher,
            ReleaseStore releases,
            SiteServer sites,
            LogStore siteLogs,
            ArtifactSource artifacts,
            SiteHealthListener health) {
        this.settings = settings;
        this.sandbox = sandbox;
        this.releases = releases;
        this.sites = sites;
        CommandEnvironment environment = new CommandEnvironment(settings.searchPath(), settings.javaHome());
        this.build = new LocalBuild(settings, sandbox, launcher, releases, artifacts, environment);
        this.publishing = new LocalPublishing(settings, launcher, releases, sites, siteLogs, health, environment);
    }

    @Override
    public Provider description() {
        return LocalDescription.PROVIDER;
    }

    @Override
    public boolean servesHere() {
        return true;
    }

    @Override
    public Isolation isolation() {
        Isolation isolation = sandbox.isolation();
        return isolation == Isolation.ISOLATED || settings.unisolatedAllowed() ? isolation : Isolation.REFUSED;
    }

    @Override
    public String isolationNote() {
        return isolation() == Isolation.REFUSED
                ? "This platform runs commands in a sandbox only, and there is none: install bubblewrap."
                : sandbox.explanation();
    }

    @Override
    public void prepare(Job job) throws StepFailedException, CanceledException, IOException {
        build.prepare(job);
    }

    @Override
    public Release build(Job job) throws StepFailedException, CanceledException, IOException, InterruptedException {
        return build.build(job, isolation());
    }

    @Override
    public Publication publish(Job job, Release release)
            throws StepFailedException, CanceledException, IOException, InterruptedException {
        return publishing.publish(job, release);
    }

    @Override
    public Optional<Release> release(String digest) {
        return releases.find(digest);
    }

    @Override
    public boolean isKept(String digest) {
        return releases.exists(digest);
    }

    @Override
    public void removeRelease(String digest) {
        releases.remove(digest);
    }

    @Override
    public void settle(Predicate<String> needed) {
        releases.settle(needed);
    }

    @Override
    public void discard(DeploymentId deployment) {
        releases.letGo(deployment);
        try {
            Trees.delete(build.folder(deployment));
        } catch (IOException e) {
            LOG.warn("What a build needed could not be removed: {}", e.getMessage());
        }
    }

    @Override
    public void discardAll() {
        try {
            Trees.delete(settings.work());
        } catch (IOException e) {
            LOG.warn("What builds left could not be removed: {}", e.getMessage());
        }
    }

    @Override
    public void cool(EnvironmentId site) {
        sites.cool(site);
    }

    @Override
    public void tearDown(EnvironmentId site, String sentence) {
        sites.stop(site, sentence);
    }

    @Override
    public void remove(EnvironmentId site) {
        sites.remove(site);
        try {
            Trees.delete(settings.sites().resolve(site.value()));
        } catch (IOException e) {
            LOG.warn("What the site {} has kept could not be removed: {}", site, e.getMessage());
        }
    }
}
